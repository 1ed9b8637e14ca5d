import { fold } from '../../assessment/fold';

/** Words that say nothing of what somebody does, in the languages that titles come in, folded. */
const empty = new Set(
  'a an and at for in of the to au aux d de des du en et l la le les a da del el las los y من في و'.split(' '),
);

/** Folded, without empty words and without the Arabic article. */
const wordsOf = (text: string): string[] =>
  fold(text)
    .split(' ')
    .map((word) => word.replace(/^ال(?=.{2})/u, ''))
    .filter((word) => word !== '' && !empty.has(word));

/** Three letters in a row, as PostgreSQL's pg_trgm counts them: a word with two blanks before it and one behind. */
const trigramsOf = (text: string): Set<string> => {
  const trigrams = new Set<string>();
  for (const word of wordsOf(text)) {
    const letters = [...`  ${word} `];
    for (let at = 0; at + 3 <= letters.length; at += 1) trigrams.add(letters.slice(at, at + 3).join(''));
  }
  return trigrams;
};

/**
 * How far the title of a post is like the name of a role profile, from 0 to 1: the mean of the share of the name's trigrams that
 * the title has, and of the share of all trigrams of both that both have. The first finds a name within a longer title, the
 * second tells "Manager" from "IT manager". Case, accents, order of words and articles make no difference.
 * @example likenessOf('Analyst of data', 'Data analyst') // 1
 */
export const likenessOf = (title: string, name: string): number => {
  const [one, other] = [trigramsOf(title), trigramsOf(name)];
  if (one.size === 0 || other.size === 0) return 0;
  const both = [...other].filter((trigram) => one.has(trigram)).length;
  return (both / other.size + both / (one.size + other.size - both)) / 2;
};
