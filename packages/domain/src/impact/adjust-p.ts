/**
 * Holm's step-down adjustment: the chance of even one false finding among all stays below the level chosen. For the headline.
 * Source: Holm 1979, "A simple sequentially rejective multiple test procedure", Scand. J. Statist. 6.
 * @param ps p values, 0 to 1, in any order.
 * @returns the adjusted values in the order given; none below its own p, none above 1, equal ones equal.
 * @throws RangeError when a p is not from 0 to 1.
 * @example holm([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export const holm = (ps: readonly number[]): number[] => {
  let most = 0;
  return inRank(ps, (p, rank) => (most = Math.max(most, Math.min(1, (ps.length - rank) * p))));
};

/**
 * Benjamini and Hochberg's step-up adjustment: of what is called a finding, the expected share of false ones stays below the level
 * chosen. For exploration. Source: Benjamini and Hochberg 1995, J. R. Statist. Soc. B 57.
 * @param ps p values, 0 to 1, in any order.
 * @returns the adjusted values in the order given; none below its own p, none above Holm's, equal ones equal.
 * @throws RangeError when a p is not from 0 to 1.
 * @example benjaminiHochberg([0.01, 0.02, 0.03, 0.04, 0.05]) // [0.05, 0.05, 0.05, 0.05, 0.05]
 */
export const benjaminiHochberg = (ps: readonly number[]): number[] => {
  let least = 1;
  return inRank(ps, (p, rank) => (least = Math.min(least, (ps.length / (rank + 1)) * p)), 'largest first');
};

/** Calls with each p and its rank (0 for the smallest), in the order of rank, and puts what comes back where the p stood. */
const inRank = (
  ps: readonly number[],
  adjust: (p: number, rank: number) => number,
  order: 'smallest first' | 'largest first' = 'smallest first',
): number[] => {
  for (const p of ps) if (!(p >= 0 && p <= 1)) throw new RangeError(`A p value is from 0 to 1, not ${p}.`);
  const ranked = ps.map((p, index) => ({ p, index })).sort((one, other) => one.p - other.p);
  const steps = ranked.map((each, rank) => ({ ...each, rank }));
  const adjusted = new Array<number>(ps.length);
  for (const { p, index, rank } of order === 'smallest first' ? steps : steps.reverse())
    adjusted[index] = adjust(p, rank);
  return adjusted;
};
