import type { Text, Texts } from '../texts';

export const longestName = 200;
export const longestText = 4_000;

/** What a database or a screen can't hold goes; line breaks and tabs stay, written in one way. */
export const cleaned = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '')
    .trim();

/** A name is one line. */
export const nameOf = (text: string): string => cleaned(text).replace(/\s+/gu, ' ');

const beginningOf = (text: string): string => `${[...text.slice(0, longestName - 2)].join('')}…`;

/** What stands in a cell for a descriptor: the whole of it, where its label is only how it begins. */
export const descriptorCell = ({ label, definition }: Text): string =>
  definition !== undefined && nameOf(label) === nameOf(beginningOf(nameOf(definition)))
    ? cleaned(definition)
    : nameOf(label);

/** The text of a descriptor as a cell has it: a long one is kept whole, and begins with its beginning. */
export const descriptorText = (cell: string): Pick<Text, 'label' | 'definition'> => {
  const label = nameOf(cell);
  return label.length > longestName ? { label: nameOf(beginningOf(label)), definition: cell } : { label };
};

/** In one order, whatever order they came in. */
export const inOrder = (texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).toSorted(([one], [other]) => (one < other ? -1 : 1)));

/** By name, so that two frameworks that say the same are written the same. */
export const languagesIn = (all: Iterable<Texts>): string[] =>
  [...new Set([...all].flatMap((texts) => Object.keys(texts)))].sort();
