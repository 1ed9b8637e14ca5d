import { mean, meanOf, varianceOf, type Interval, type Undefined } from './moments';
import { hedgesCorrection, noncentralityOf, noncentralTCdf, noncentralTQuantile } from './noncentral-t';
import { changesOf, type Pair } from './rounds';

/** What is estimated from a change and its spread. It is change, not effect: nothing here says what caused it. */
export interface ChangeEstimates {
  /** Of the mean change, in levels. */
  interval: Interval;
  /** Student's t of the mean change against 0. */
  t: number;
  /** n − 1. */
  df: number;
  /** Two-sided. */
  p: number;
  /** Mean change in standard deviations of the changes (Cohen's d_z). */
  dz: number;
  /** Of d_z in the population: exact, by the noncentral t. */
  dzInterval: Interval;
  /** d_z with Hedges' correction for few people; null for two people, where nothing would be left of it. */
  gz: number | null;
  /** Mean change in average standard deviations of the levels themselves (d_av); no interval. */
  dav: number;
}

export interface PairedChange {
  /** People with a level before and one after. */
  n: number;
  /** In levels; null when n is 0. So are the next two. */
  meanBefore: number | null;
  meanAfter: number | null;
  meanChange: number | null;
  /** Standard deviation of the changes, in levels (n − 1); null when n < 2. */
  sdChange: number | null;
  /** Null where undefined; then `undefinedBecause` says why. */
  estimates: ChangeEstimates | null;
  undefinedBecause: Undefined | null;
}

/**
 * The change of people who were assessed twice, in one competency.
 *
 * d_z = mean(D) / sd(D), t = d_z √n. Its exact interval: the noncentrality parameters under which t has probability 1 − α/2 and
 * α/2, divided by √n (Cumming and Finch 2001). d_av = mean(D) / √((s₁² + s₂²) / 2) (Lakens 2013). g_z = J(n − 1) d_z.
 * @param pairs levels from 0 upwards, perhaps fractional.
 * @throws RangeError when a level is negative or not finite.
 * @example
 * const change = pairedChange([{ before: 1, after: 2 }, { before: 1, after: 3 }, { before: 2, after: 2 }]);
 * change.meanChange // 1
 * change.estimates?.dz // 1
 * pairedChange([{ before: 1, after: 2 }]).undefinedBecause // 'too-few'
 */
export const pairedChange = (pairs: readonly Pair[]): PairedChange => {
  const { changes, size } = changesOf(pairs);
  const before = pairs.map((pair) => pair.before);
  const after = pairs.map((pair) => pair.after);
  const variance = varianceOf(changes, size);
  const means = {
    n: pairs.length,
    meanBefore: meanOf(before).mean,
    meanAfter: meanOf(after).mean,
    meanChange: meanOf(changes).mean,
    sdChange: variance === null ? null : Math.sqrt(variance),
  };
  if (variance === null) return { ...means, estimates: null, undefinedBecause: 'too-few' };
  if (variance === 0) return { ...means, estimates: null, undefinedBecause: 'no-spread' };

  const n = pairs.length;
  const df = n - 1;
  const change = mean(changes);
  const dz = change / Math.sqrt(variance);
  const t = dz * Math.sqrt(n);
  const levels = ((varianceOf(before, 0) ?? 0) + (varianceOf(after, 0) ?? 0)) / 2;
  return {
    ...means,
    estimates: {
      interval: meanInterval(change, Math.sqrt(variance / n), df),
      t,
      df,
      p: twoSided(t, df),
      dz,
      dzInterval: standardisedInterval(t, df, Math.sqrt(n)),
      gz: df < 2 ? null : hedgesCorrection(df) * dz,
      dav: change / Math.sqrt(levels),
    },
    undefinedBecause: null,
  };
};

/** Of an interval of 95 %. */
const tails: Interval = { low: 0.025, high: 0.975 };

/** P(|T| ≥ |t|) under Student's t. */
export const twoSided = (t: number, df: number): number => Math.min(1, 2 * noncentralTCdf(-Math.abs(t), df));

/** mean ± t quantile × standard error. */
export const meanInterval = (middle: number, error: number, df: number): Interval => {
  const reach = noncentralTQuantile(tails.high, df) * error;
  return { low: middle - reach, high: middle + reach };
};

/** The exact interval of a standardised mean or difference whose t is it times `scale`. */
export const standardisedInterval = (t: number, df: number, scale: number): Interval => ({
  low: noncentralityOf(t, df, tails.high) / scale,
  high: noncentralityOf(t, df, tails.low) / scale,
});
