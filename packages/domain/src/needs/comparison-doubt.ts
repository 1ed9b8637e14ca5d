import { leastPeople } from './suppress-small';

/** People who were assessed in two rounds. */
export interface PeopleOfTwo {
  earlier: number;
  later: number;
  both: number;
}

/**
 * Why two rounds are better not compared. `few`: fewer than `leastPeople` are in both, so that one of them moves a share by ten points or more.
 * `others`: less than half of one round are in the other, so that a difference may be one of who was asked.
 * @example comparisonDoubt({ earlier: 1200, later: 60, both: 60 }) // 'others'
 */
export const comparisonDoubt = ({ earlier, later, both }: PeopleOfTwo): 'few' | 'others' | null => {
  if (both < leastPeople) return 'few';
  return 2 * both < Math.max(earlier, later) ? 'others' : null;
};
