/** A level's ordinal, or null where nothing is asked for. */
type Target = number | null;

/**
 * What a role profile asks for in a competency at an institution: what the nearest institution says, itself or above; else what holds in the
 * whole organisation.
 * @param path the institution, then the one above it, up to the top.
 * @param said what institutions say otherwise; `null` says that nothing is asked for there.
 * @example targetAt(['registry', 'health', 'government'], new Map([['health', 3]]), 2) // 3
 */
export const targetAt = (path: readonly string[], said: ReadonlyMap<string, Target>, everywhere: Target): Target => {
  const nearest = path.find((institution) => said.has(institution));
  return nearest === undefined ? everywhere : (said.get(nearest) ?? null);
};
