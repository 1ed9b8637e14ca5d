import { sum } from './moments';
import { normalCdf } from './normal';
import { changesOf, type Pair } from './rounds';

export interface SignedRank {
  /** People whose level changed; those at the same level are dropped. */
  n: number;
  /** The sum of the ranks of those who rose (R's V). */
  v: number;
  /** Two-sided; null when nobody's level changed. */
  p: number | null;
  /** From the exact distribution: below 50 people, none unchanged, no two changes of one size. Else normal, corrected for continuity. */
  exact: boolean;
}

/**
 * Wilcoxon's signed rank test of whether levels rose as much as they fell: it needs the order of changes only, not their spread.
 * Zeros are dropped, ties share the middle rank; exact or normal by the rule of R's wilcox.test.
 * Source: Hollander and Wolfe 1973, Nonparametric Statistical Methods, chapter 3.
 * @param pairs levels from 0 upwards, perhaps fractional.
 * @throws RangeError when a level is negative or not finite.
 * @example signedRank([{ before: 1, after: 2 }, { before: 1, after: 3 }, { before: 0, after: 3 }]) // { n: 3, v: 6, p: 0.25, exact: true }
 */
export const signedRank = (pairs: readonly Pair[]): SignedRank => {
  const { changes, size } = changesOf(pairs);
  // Two changes are of one size where they differ by no more than rounding does.
  const moved = changes.map((change) => Math.round((change / size) * 1e12)).filter((change) => Math.abs(change) > 0);
  const n = moved.length;
  const ties = tiesOf(moved.map(Math.abs));
  const v = sum(moved.filter((change) => change > 0).map((change) => ties.get(change)?.rank ?? 0));
  if (n === 0) return { n, v, p: null, exact: false };
  const exact = n < 50 && n === pairs.length && ties.size === n;
  return { n, v, p: exact ? exactP(n, v) : normalP(n, v, [...ties.values()]), exact };
};

/** For each size of change: how many have it, and the middle one of their ranks. */
const tiesOf = (sizes: readonly number[]): Map<number, { count: number; rank: number }> => {
  const counts = new Map<number, number>();
  for (const each of [...sizes].sort((one, other) => one - other)) counts.set(each, (counts.get(each) ?? 0) + 1);
  let below = 0;
  return new Map(
    [...counts].map(([each, count]) => {
      const rank = below + (count + 1) / 2;
      below += count;
      return [each, { count, rank }];
    }),
  );
};

/** Counts the 2ⁿ ways to sign the ranks by their sum; below n = 50 every count is a whole number that a double holds. */
const exactP = (n: number, v: number): number => {
  const ways = [1, ...new Array<number>((n * (n + 1)) / 2).fill(0)];
  for (let rank = 1; rank <= n; rank += 1)
    for (let total = ways.length - 1; total >= rank; total -= 1)
      ways[total] = (ways[total] ?? 0) + (ways[total - rank] ?? 0);
  const tail = v > (n * (n + 1)) / 4 ? ways.slice(v) : ways.slice(0, v + 1);
  return Math.min(1, (2 * sum(tail)) / 2 ** n);
};

const normalP = (n: number, v: number, ties: readonly { count: number }[]): number => {
  const away = v - (n * (n + 1)) / 4;
  const variance = (n * (n + 1) * (2 * n + 1)) / 24 - sum(ties.map(({ count }) => count ** 3 - count)) / 48;
  return Math.min(1, 2 * normalCdf(-Math.abs(away - Math.sign(away) / 2) / Math.sqrt(variance)));
};
