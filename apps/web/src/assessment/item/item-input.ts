import { numberIn } from '../test/answer';
import type { ItemKind } from '../../generated/documents';

type Read = (name: string) => string;

/** As people write it in an area of several lines, kept as one. */
export const inOneLine = (written: string): string => written.replace(/\s+/g, ' ').trim();

/** An option a line; empty lines are none. */
export const linesOf = (written: string): string[] => written.split('\n').map(inOneLine).filter(Boolean);

/** Right and wrong options as they stand in the form, one a line. */
export interface OptionLines {
  kind: ItemKind;
  right: string;
  wrong: string;
}

/**
 * The same options under another kind, so that none is written twice. An order has all of them in one list, and remembers which were wrong; where
 * none were, the first is right of a single choice. A number has no options: they wait for the next kind.
 */
export const optionsAs = (kind: ItemKind, { kind: before, right, wrong }: OptionLines): OptionLines => {
  if (kind === 'numeric') return { kind: before, right, wrong };
  const all = [...new Set([...linesOf(right), ...linesOf(wrong)])];
  if (kind === 'order') return { kind, right: all.join('\n'), wrong };
  if (before !== 'order') return { kind, right, wrong };
  const wereWrong = linesOf(wrong).filter((option) => linesOf(right).includes(option));
  const rest = linesOf(right).filter((option) => !wereWrong.includes(option));
  // Of several right ones it is not known which: the author says it.
  const rights = wereWrong.length > 0 || kind === 'multiple' ? rest : rest.slice(0, 1);
  return {
    kind,
    right: rights.join('\n'),
    wrong: [...rest.filter((option) => !rights.includes(option)), ...wereWrong].join('\n'),
  };
};

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
