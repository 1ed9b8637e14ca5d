import { fold, westernDigits } from './fold';

export interface LevelScale {
  /** The ordinals that exist, 0 ("not yet") included. */
  ordinals: readonly number[];
  /** Labels in any language, each with its ordinal: `Basic`, `أساسي`. */
  labels: readonly { label: string; ordinal: number }[];
  /** What a person said that an answer means, as it is written; null: nothing was assessed. */
  answers?: ReadonlyMap<string, number | null>;
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
  const known = read.get(scale) ?? new Map<string, number | null | undefined>();
  read.set(scale, known);
  // A file of 100,000 people has a million cells and a handful of different ones.
  if (!known.has(cell) && known.size < 1_000) known.set(cell, interpret(cell, scale));
  return known.has(cell) ? known.get(cell) : interpret(cell, scale);
};

const read = new WeakMap<LevelScale, Map<string, number | null | undefined>>();

const interpret = (cell: string, scale: LevelScale): number | null | undefined => {
  const said = scale.answers?.get(cell.trim());
  if (said !== undefined) return said;
  const text = cell.trim().toLowerCase();
  const number = /^(\d{1,2})(?:[.,]0+)?$/.exec(westernDigits(text))?.[1];
  if (number !== undefined) return scale.ordinals.find((ordinal) => ordinal === Number(number));
  const folded = fold(text);
  if (nothing.has(text) || nothing.has(folded)) return null;
  return scale.labels.find(({ label }) => fold(label) === folded)?.ordinal;
};
