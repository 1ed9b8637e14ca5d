import { fold, westernDigits } from './fold';

export interface LevelScale {
  /** The ordinals that exist, 0 ("not yet") included. */
  ordinals: readonly number[];
  /** Labels in any language, each with its ordinal: `Basic`, `أساسي`. */
  labels: readonly { label: string; ordinal: number }[];
}

/** What people write in a cell of somebody who was not assessed. */
const nothing = new Set(['', '-', '–', '—', '?', 'n/a', 'na', 'nd', 'none', 'null', 'غير مقيم', 'لا ينطبق']);

/**
 * Reads a cell that holds a level: its number (in any script's digits; `2`, `2.0`, `2,0`) or its label.
 * @returns the ordinal; null when the cell says that the person was not assessed; undefined when it can't be read as either.
 * @example readLevel(' ٢ ', scale) // 2
 * @example readLevel('Intermediate', scale) // 2
 * @example readLevel('n/a', scale) // null
 * @example readLevel('7', scale) // undefined, where the scale ends at 3
 */
export const readLevel = (cell: string, scale: LevelScale): number | null | undefined => {
  const text = cell.trim().toLowerCase();
  if (nothing.has(text) || nothing.has(fold(text))) return null;
  const number = /^(\d{1,2})(?:[.,]0+)?$/.exec(westernDigits(text))?.[1];
  if (number !== undefined) return scale.ordinals.find((ordinal) => ordinal === Number(number));
  const folded = fold(text);
  return scale.labels.find(({ label }) => fold(label) === folded)?.ordinal;
};
