import { numberIn } from '../test/answer';
import type { ItemKind } from '../../generated/documents';

type Read = (name: string) => string;

/** As people write it in an area of several lines, kept as one. */
export const inOneLine = (written: string): string => written.replace(/\s+/g, ' ').trim();

/** An option a line; empty lines are none. */
export const linesOf = (written: string): string[] => written.split('\n').map(inOneLine).filter(Boolean);

/** What the form says of an item, in the languages that stand in it. */
export const contentIn = (field: Read, kind: ItemKind, languages: readonly string[]) => ({
  competencyId: field('competencyId'),
  ordinal: Number(field('ordinal')) || 0,
  kind,
  texts: languages.map((language) => ({
    language,
    scenario: (kind === 'case' && inOneLine(field(`${language}-scenario`))) || null,
    stem: inOneLine(field(`${language}-stem`)),
    right: kind === 'numeric' ? [] : linesOf(field(`${language}-right`)),
    wrong: kind === 'numeric' || kind === 'order' ? [] : linesOf(field(`${language}-wrong`)),
    rationale: inOneLine(field(`${language}-rationale`)),
  })),
  value: kind === 'numeric' ? numberIn(field('value')) : null,
  tolerance: kind === 'numeric' ? numberIn(field('tolerance')) : null,
});
