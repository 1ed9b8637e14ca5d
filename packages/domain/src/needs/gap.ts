/**
 * The gap of one person in one competency: target level − assessed level, in levels, never below 0 (a level above the target
 * is no credit elsewhere). Null when she was not assessed: that is a state of its own, not a gap of any size.
 * @param level the assessed level's ordinal (0 is "not yet", 1 Basic …), or null when not assessed; may be fractional.
 * @param target the target level's ordinal.
 * @throws RangeError when a level is negative or not finite.
 * @example gapOf(1, 3) // 2
 * @example gapOf(3, 2) // 0
 * @example gapOf(null, 2) // null
 */
export const gapOf = (level: number | null, target: number): number | null => {
  checkLevel('target', target);
  if (level === null) return null;
  checkLevel('level', level);
  return Math.max(0, target - level);
};

const checkLevel = (what: string, value: number): void => {
  if (!Number.isFinite(value) || value < 0)
    throw new RangeError(`A ${what} is an ordinal from 0 upwards, not ${value}.`);
};
