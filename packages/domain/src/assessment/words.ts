import { fold } from './fold';

/** Something that a file names by one of several words: the preferred one first. */
export interface Named {
  id: string;
  words: readonly string[];
}

/**
 * For each thing the first of its words that names it and nothing else, as an import compares words. A thing whose words all
 * name others too has none.
 * @example unambiguousWords([{ id: 'a', words: ['Health', 'H1'] }, { id: 'b', words: ['health', 'H2'] }]) // a: H1, b: H2
 */
export const unambiguousWords = (things: readonly Named[]): Map<string, string> => {
  const owners = new Map<string, Set<string>>();
  for (const { id, words } of things)
    for (const word of words) owners.set(fold(word), (owners.get(fold(word)) ?? new Set()).add(id));
  return new Map(
    things.flatMap(({ id, words }) => {
      const own = words.find((word) => fold(word) !== '' && owners.get(fold(word))?.size === 1);
      return own === undefined ? [] : [[id, own] as const];
    }),
  );
};
