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

/** Expected a posteriori (Bock and Mislevy 1982). */
export interface Ability {
  mean: number;
  /** Standard deviation of the posterior. */
  error: number;
}
