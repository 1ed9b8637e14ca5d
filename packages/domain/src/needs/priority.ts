/** Heaviest that a competency can weigh; 1 is as it is, 0 leaves it out. */
export const heaviestWeight = 5;

/** Needs of one group in one competency. */
export interface WeighedNeeds {
  /** How much the organisation cares for the competency, from 0 to `heaviestWeight`. */
  weight: number;
  /** People who were assessed. */
  assessed: number;
  /** Mean gap of them in levels, those at their target counting 0; null when nobody was assessed. */
  meanGap: number | null;
}

/**
 * What a competency comes to when needs are put in order: weight × people × gap, that is weight × the levels that all of the group
 * together have to go.
 * @example priorityOf({ weight: 2, assessed: 40, meanGap: 0.5 }) // 40: twenty levels to go, which weigh double
 */
export const priorityOf = ({ weight, assessed, meanGap }: WeighedNeeds): number => weight * assessed * (meanGap ?? 0);
