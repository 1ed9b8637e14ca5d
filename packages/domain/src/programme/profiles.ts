import type { ExactModule } from './exact-modules';
import type { Profile } from './request';

/**
 * The modules of each profile, without the profiles whose modules are all another's too: what keeps to a cap of hours a person for those that are
 * left keeps to it for everybody.
 * @throws RangeError where a profile names a module that is not among the modules.
 */
export const busiest = (profiles: readonly Profile[], modules: readonly ExactModule[]): ExactModule[][] => {
  const known = new Map(modules.map((module) => [module.id, module]));
  const places = new Map(modules.map(({ id }, place) => [id, place]));
  const sets = profiles.map((profile) => {
    const unknown = profile.modules.find((id) => !known.has(id));
    if (unknown !== undefined) throw new RangeError(`A profile follows ${unknown}, which is not among the modules.`);
    return new Set(profile.modules);
  });
  // The largest first: a set lies within none that is smaller. In one order whatever the request's.
  const largestFirst = sets
    .map((ids) => ({ ids, key: [...ids].map((id) => places.get(id) ?? 0).sort((one, other) => one - other) }))
    .sort((one, other) => other.ids.size - one.ids.size || compare(one.key, other.key));
  const kept: ReadonlySet<string>[] = [];
  for (const { ids } of largestFirst)
    if (ids.size > 0 && !kept.some((larger) => [...ids].every((id) => larger.has(id)))) kept.push(ids);
  return kept.map((ids) => modules.filter(({ id }) => ids.has(id)));
};

const compare = (one: readonly number[], other: readonly number[]): number => {
  const at = one.findIndex((place, index) => place !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
};

/** The most hours, in hundredths, that anybody spends on what is chosen. */
export const mostHours = (profiles: readonly (readonly ExactModule[])[], chosen: readonly ExactModule[]): number => {
  const ids = new Set(chosen.map(({ id }) => id));
  return profiles.reduce((most, modules) => Math.max(most, hoursOf(modules.filter(({ id }) => ids.has(id)))), 0);
};

const hoursOf = (modules: readonly ExactModule[]): number => modules.reduce((sum, { hours }) => sum + hours, 0);
