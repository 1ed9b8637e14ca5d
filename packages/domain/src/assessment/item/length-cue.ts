import { choices } from './item';

/**
 * What somebody earns who knows nothing and chooses the longest options, or the shortest ones, as many as are right: 1, 0, or the chance that a
 * draw of lots between equally long ones gives. An item bank in which that is more than guessing tests who knows how items are written
 * (Haladyna, Downing and Rodriguez 2002, rule 24).
 * @param right the first so many options are right.
 * @example
 * earnedByLength(['Where it is', 'Who', 'Why'], 1, 'longest') // 1
 */
export const earnedByLength = (options: readonly string[], right: number, chosen: 'longest' | 'shortest'): number => {
  const lengths = options.map((option) => (chosen === 'longest' ? 1 : -1) * lengthOf(option));
  const last = [...lengths].sort((one, other) => other - one)[right - 1] ?? 0;
  const sure = lengths.filter((length) => length > last).length;
  const tied = lengths.filter((length) => length === last).length;
  const possible = lengths.every((length, option) => (option < right ? length >= last : length <= last));
  return possible ? 1 / choices(tied, right - sure) : 0;
};

/** Whether one option is right and longer than each other: then choosing the longest solves the item. */
export const isOnlyLongest = (options: readonly string[], right: number): boolean =>
  right === 1 && options.length > 1 && earnedByLength(options, right, 'longest') === 1;

/** In characters as people see them, not in units of UTF-16. */
const lengthOf = (option: string): number => [...option.trim()].length;
