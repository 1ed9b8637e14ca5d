import { leastPeople } from './suppress-small';

/** People who were assessed in two rounds, each number rounded down to whole `leastPeople`, as it is told. */
export interface PeopleOfTwo {
  earlier: number;
  later: number;
  both: number;
}

/** What rounding may have taken away from a number. */
const mostLost = leastPeople - 1;

/**
 * Why two rounds are better not compared. `few`: fewer than `leastPeople` are in both, so that one of them moves a share by ten points or more.
 * `others`: less than half of one round are in the other, so that a difference may be one of who was asked. Each is said only where it is true of
 * all numbers that are rounded to these: just about the half nothing is said.
 * @example comparisonDoubt({ earlier: 1200, later: 60, both: 60 }) // 'others'
 */
export const comparisonDoubt = ({ earlier, later, both }: PeopleOfTwo): 'few' | 'others' | null => {
  if (both < leastPeople) return 'few';
  return 2 * (both + mostLost) < Math.max(earlier, later) ? 'others' : null;
};
