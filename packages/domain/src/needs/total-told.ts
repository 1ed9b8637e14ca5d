import { leastPeople } from './suppress-small';

/** People of a tree of institutions, split by whether the reader sees its persons anyway. */
export interface SplitPeople {
  known: number;
  unknown: number;
}

/**
 * Whether a total over trees that lie side by side may be told. It is what `suppressSmall` says of the tops of those trees, without
 * walking them: of a top those whom the reader does not know remain at least together, however much is withheld below it. A small top is told
 * all the same where the reader knows everybody in it. Each top has to be told by itself, for the others can be taken away from the total.
 */
export const totalTold = (tops: readonly SplitPeople[], least = leastPeople): boolean =>
  tops.every(({ unknown }) => unknown === 0 || unknown >= least);
