/** An item as calibration found it: the two-parameter logistic model (Birnbaum 1968). */
export interface CalibratedItem {
  /** How sharply it tells people apart; above 0. */
  discrimination: number;
  /** The ability at which one of two people solves it. */
  difficulty: number;
}

/** An item, and whether it was solved. */
export interface Response<Item = CalibratedItem> {
  item: Item;
  solved: boolean;
}

/** The probability that somebody of this ability solves the item: 1 / (1 + exp(−a (θ − b))). */
export const probabilityOf = ({ discrimination, difficulty }: CalibratedItem, ability: number): number =>
  1 / (1 + Math.exp(-discrimination * (ability - difficulty)));

/** How much the item tells about somebody of this ability: a² P (1 − P), the reciprocal of a variance. */
export const informationOf = (item: CalibratedItem, ability: number): number => {
  const probability = probabilityOf(item, ability);
  return item.discrimination ** 2 * probability * (1 - probability);
};

/** Abilities at which everything is computed, with the standard normal prior's weight of each; the weights add up to 1. */
export const abilities: readonly { ability: number; weight: number }[] = (() => {
  const points = Array.from({ length: 61 }, (_, index) => -6 + index * 0.2);
  const densities = points.map((ability) => Math.exp((-ability * ability) / 2));
  const sum = densities.reduce((total, each) => total + each, 0);
  return points.map((ability, index) => ({ ability, weight: (densities[index] ?? 0) / sum }));
})();

/** How likely each of `abilities` is after the answers, under the fixed N(0, 1) prior; adds up to 1. */
export const posteriorOf = (responses: readonly Response[]): number[] => {
  const logs = abilities.map(({ ability, weight }) =>
    responses.reduce((sum, { item, solved }) => {
      const along = item.discrimination * (ability - item.difficulty);
      // ln P or ln (1 − P), without rounding small ones to 0.
      return sum - Math.log1p(Math.exp(solved ? -along : along));
    }, Math.log(weight)),
  );
  const highest = Math.max(...logs);
  const likely = logs.map((log) => Math.exp(log - highest));
  const sum = likely.reduce((total, each) => total + each, 0);
  return likely.map((each) => each / sum);
};

export interface Ability {
  mean: number;
  /** Standard deviation of the posterior. */
  error: number;
}

/**
 * Expected a posteriori (Bock and Mislevy 1982): mean and standard deviation of the ability after the answers. Without answers: 0 and 1.
 * @example
 * abilityOf([{ item: { discrimination: 1, difficulty: 0 }, solved: true }]).mean // above 0
 */
export const abilityOf = (responses: readonly Response[]): Ability => {
  const posterior = posteriorOf(responses);
  const expected = (value: (ability: number) => number): number =>
    abilities.reduce((sum, { ability }, index) => sum + value(ability) * (posterior[index] ?? 0), 0);
  const mean = expected((ability) => ability);
  return { mean, error: Math.sqrt(expected((ability) => (ability - mean) ** 2)) };
};
