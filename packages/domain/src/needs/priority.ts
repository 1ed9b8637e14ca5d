/** Heaviest that a competency can weigh; 1 is as it is, 0 leaves it out. */
export const heaviestWeight = 5;

/** Needs of one group in one competency. */
export interface GroupNeed {
  /** People who were assessed. */
  assessed: number;
  /** Mean gap of them in levels, those at their target counting 0, to eight digits or more; null when nobody was assessed. */
  meanGap: number | null;
}

/** The levels that all of the group together have to go, a whole number. @example levelsToGo({ assessed: 40, meanGap: 0.5 }) // 20 */
export const levelsToGo = ({ assessed, meanGap }: GroupNeed): number => Math.round(assessed * (meanGap ?? 0));

/**
 * What a competency comes to when needs are put in order: weight × people × gap, that is weight × the levels to go.
 * @param weight how much the organisation cares for the competency, from 0 to `heaviestWeight`.
 * @example priorityOf({ weight: 2, assessed: 40, meanGap: 0.5 }) // 40: twenty levels to go, which weigh double
 */
export const priorityOf = ({ weight, ...need }: GroupNeed & { weight: number }): number => weight * levelsToGo(need);
