import { mean, sum, type Interval, type Undefined } from './moments';
import { meanInterval, twoSided } from './paired-change';
import { checkLevels, type Pair } from './rounds';

export interface AdjustedEffect {
  n: number;
  /** How much higher the group's second level is than the comparison group's, at the same first level; in levels. */
  effect: number;
  standardError: number;
  interval: Interval;
  t: number;
  /** People in all groups − groups − 1. */
  df: number;
  /** Two-sided. */
  p: number;
}

export interface AdjustedEffects<Name extends string = string> {
  /** By name of the group of learners; null where undefined, and then `undefinedBecause` says why. */
  effects: Map<Name, AdjustedEffect> | null;
  undefinedBecause: Undefined | null;
}

/**
 * Analysis of covariance: the second level explained by the first and by the group, one slope for all groups. It doesn't mistake
 * for an effect that those who begin low rise anyway (regression to the mean; Vickers and Altman 2001, BMJ 323).
 *
 * slope b = Σ Sxy / Σ Sxx within groups; effect = (ȳ − ȳ₀) − b (x̄ − x̄₀); standard error² = s² (1/n + 1/n₀ + (x̄ − x̄₀)² / Σ Sxx).
 * Undefined (`too-few`) when a group is empty or no degree of freedom is left; (`no-spread`) when first levels don't differ
 * within any group, or nothing is left unexplained.
 * @param learners groups by name, each trained in its way.
 * @throws RangeError when a level is negative or not finite.
 * @example
 * const comparison = [{ before: 0, after: 0 }, { before: 2, after: 1 }];
 * const trained = [{ before: 0, after: 2 }, { before: 2, after: 3 }, { before: 1, after: 2 }];
 * adjustedEffects(comparison, new Map([['trained', trained]])).effects?.get('trained')?.effect // 1.8333…
 */
export const adjustedEffects = <Name extends string>(
  comparison: readonly Pair[],
  learners: ReadonlyMap<Name, readonly Pair[]>,
): AdjustedEffects<Name> => {
  const all = [comparison, ...learners.values()];
  const levels = all.flat().flatMap(({ before, after }) => [before, after]);
  checkLevels(levels);
  const df = sum(all.map(({ length }) => length)) - all.length - 1;
  if (df < 1 || all.some(({ length }) => length === 0)) return { effects: null, undefinedBecause: 'too-few' };

  const reference = within(comparison);
  const groups = [...learners].map(([name, pairs]) => ({ name, ...within(pairs) }));
  const [xx, xy, yy] = (['xx', 'xy', 'yy'] as const).map((key) => sum([reference, ...groups].map((each) => each[key])));
  // Sums of squares no larger than rounding leaves.
  const nothing = levels.length * (1e-12 * levels.reduce((most, level) => Math.max(most, level), 0)) ** 2;
  if (xx === undefined || xy === undefined || yy === undefined || xx <= nothing)
    return { effects: null, undefinedBecause: 'no-spread' };
  const slope = xy / xx;
  const unexplained = yy - slope * xy;
  if (unexplained <= nothing) return { effects: null, undefinedBecause: 'no-spread' };

  const effects = groups.map(({ name, n, x, y }): [Name, AdjustedEffect] => {
    const effect = y - reference.y - slope * (x - reference.x);
    const standardError = Math.sqrt((unexplained / df) * (1 / n + 1 / reference.n + (x - reference.x) ** 2 / xx));
    const t = effect / standardError;
    const interval = meanInterval(effect, standardError, df);
    return [name, { n, effect, standardError, interval, t, df, p: twoSided(t, df) }];
  });
  return { effects: new Map(effects), undefinedBecause: null };
};

/** Means of a group's first (x) and second (y) levels, and sums of squares and products about them. */
const within = (pairs: readonly Pair[]) => {
  const x = mean(pairs.map(({ before }) => before));
  const y = mean(pairs.map(({ after }) => after));
  return {
    n: pairs.length,
    x,
    y,
    xx: sum(pairs.map(({ before }) => (before - x) ** 2)),
    xy: sum(pairs.map(({ before, after }) => (before - x) * (after - y))),
    yy: sum(pairs.map(({ after }) => (after - y) ** 2)),
  };
};
