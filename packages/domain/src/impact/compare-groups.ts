import { mean, varianceOf, type Interval, type Undefined } from './moments';
import { hedgesCorrection } from './noncentral-t';
import { meanInterval, standardisedInterval, twoSided } from './paired-change';
import { changesOf, type Pair } from './rounds';

/** The change of one of two groups. */
export interface GroupChange {
  n: number;
  /** In levels; null when n is 0. */
  meanChange: number | null;
  /** In levels; null when n < 2. */
  sdChange: number | null;
}

/** How much more the learners changed than the comparison group did. It is an effect only as far as the groups were alike. */
export interface EffectEstimates {
  /** Welch's, of the difference, in levels: the groups may spread differently. */
  interval: Interval;
  /** Welch's t, its degrees of freedom (Satterthwaite) and two-sided p. */
  t: number;
  df: number;
  p: number;
  /** The difference in pooled standard deviations of the changes (d_s). */
  ds: number;
  /** d_s with Hedges' correction: the one to report. */
  g: number;
  /** Of the standardised difference in the population, which d_s and g both estimate: exact, by the noncentral t. */
  standardisedInterval: Interval;
}

export interface GroupComparison {
  learners: GroupChange;
  comparison: GroupChange;
  /** Mean change of the learners − mean change of the comparison group, in levels; null when a group is empty. */
  difference: number | null;
  /** Null where undefined; then `undefinedBecause` says why. */
  effect: EffectEstimates | null;
  undefinedBecause: Undefined | null;
}

/**
 * Compares the change of learners with that of people who did not take part.
 *
 * d_s = (M₁ − M₂) / s_pooled, g = J(n₁ + n₂ − 2) d_s (Hedges 1981), the exact interval from t = d_s √(n₁n₂ / (n₁ + n₂)) as in
 * {@link pairedChange}. The difference in levels has Welch's interval (Welch 1947). Nobody may be in both groups.
 * @throws RangeError when a level is negative or not finite.
 * @example
 * const learners = [{ before: 1, after: 3 }, { before: 1, after: 2 }];
 * const comparison = [{ before: 1, after: 1 }, { before: 1, after: 2 }];
 * compareGroups(learners, comparison).difference // 1
 */
export const compareGroups = (learners: readonly Pair[], comparison: readonly Pair[]): GroupComparison => {
  const one = changesOf(learners);
  const other = changesOf(comparison);
  const size = Math.max(one.size, other.size);
  const [v1, v2] = [varianceOf(one.changes, size), varianceOf(other.changes, size)];
  const compared = { learners: groupChange(one.changes, v1), comparison: groupChange(other.changes, v2) };
  const { meanChange: m1 } = compared.learners;
  const { meanChange: m2 } = compared.comparison;
  if (m1 === null || m2 === null || v1 === null || v2 === null)
    return {
      ...compared,
      difference: m1 === null || m2 === null ? null : m1 - m2,
      effect: null,
      undefinedBecause: 'too-few',
    };
  const difference = m1 - m2;
  if (v1 + v2 === 0) return { ...compared, difference, effect: null, undefinedBecause: 'no-spread' };

  const [n1, n2] = [learners.length, comparison.length];
  const [e1, e2] = [v1 / n1, v2 / n2];
  const error = Math.sqrt(e1 + e2);
  const df = (e1 + e2) ** 2 / (e1 ** 2 / (n1 - 1) + e2 ** 2 / (n2 - 1));
  const pooledDf = n1 + n2 - 2;
  const ds = difference / Math.sqrt(((n1 - 1) * v1 + (n2 - 1) * v2) / pooledDf);
  const scale = Math.sqrt((n1 * n2) / (n1 + n2));
  return {
    ...compared,
    difference,
    effect: {
      interval: meanInterval(difference, error, df),
      t: difference / error,
      df,
      p: twoSided(difference / error, df),
      ds,
      g: hedgesCorrection(pooledDf) * ds,
      standardisedInterval: standardisedInterval(ds * scale, pooledDf, scale),
    },
    undefinedBecause: null,
  };
};

const groupChange = (changes: readonly number[], variance: number | null): GroupChange => ({
  n: changes.length,
  meanChange: changes.length === 0 ? null : mean(changes),
  sdChange: variance === null ? null : Math.sqrt(variance),
});
