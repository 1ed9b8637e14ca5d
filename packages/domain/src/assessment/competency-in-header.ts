import type { NamedCompetency } from './column';
import { fold } from './fold';

/** A code stands at the beginning of a header, however it is written: `D1.1`, `d1_1 Problem …`. */
export const competencyOf = (header: string, competencies: readonly NamedCompetency[]): NamedCompetency | undefined => {
  const folded = fold(header);
  return competencies.find(({ code, labels }) => {
    const foldedCode = fold(code);
    return (
      folded === foldedCode || folded.startsWith(`${foldedCode} `) || labels.some((label) => fold(label) === folded)
    );
  });
};

/**
 * What a survey tool's header may say the competency in: the whole of it; the row of a grid, in brackets at its end; what stands before those (a question's code);
 * the last part of a path of groups.
 * @example partsOf('Rate yourself [Data literacy]') // ['Rate yourself [Data literacy]', 'Data literacy', 'Rate yourself']
 */
export const partsOf = (header: string): string[] => {
  const [, before, row] = /^(.*?)\s*\[([^\]]+)\]\s*$/.exec(header) ?? [];
  const path = header.split('/').at(-1) ?? '';
  return [...new Set([header, row, before, path].map((part) => part?.trim() ?? '').filter((part) => part !== ''))];
};

const compact = (text: string): string => fold(text).replace(/ /g, '');

/** By its code or name in a part of the header; or by its code without its punctuation, which survey tools do not take: `D11` for D1.1. */
export const competencyInParts = (
  header: string,
  competencies: readonly NamedCompetency[],
): NamedCompetency | undefined => {
  const parts = partsOf(header);
  for (const part of parts) {
    const found = competencyOf(part, competencies);
    if (found) return found;
  }
  const compacted = parts.map(compact);
  const found = competencies.filter(({ code }) => compacted.includes(compact(code)));
  return found.length === 1 ? found[0] : undefined;
};

const wordsOf = (text: string): string[] => fold(text).split(' ');

/** Names of one word stand in any sentence. */
const fewestWords = 2;

/** The only competency whose name stands within the header, word for word; of one name within another, the longer. */
export const competencyLike = (
  header: string,
  competencies: readonly NamedCompetency[],
): NamedCompetency | undefined => {
  const sentence = ` ${fold(header)} `;
  const found = competencies.flatMap((competency) => {
    const within = competency.labels.filter(
      (label) => wordsOf(label).length >= fewestWords && sentence.includes(` ${fold(label)} `),
    );
    return within.length === 0
      ? []
      : [{ competency, words: Math.max(...within.map((label) => wordsOf(label).length)) }];
  });
  const most = Math.max(...found.map(({ words }) => words));
  const best = found.filter(({ words }) => words === most);
  return best.length === 1 ? best[0]?.competency : undefined;
};
