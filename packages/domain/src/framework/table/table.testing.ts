import fc from 'fast-check';
import { itemsOf } from '../content';
import type { FrameworkContent, FrameworkItem } from '../content';
import { anEdit, anItem, aFramework, editedBy, ids } from '../content.testing';
import type { Text } from '../texts';
import { readTable } from '.';

/** What people write, and what breaks tables. */
const words = fc.constantFrom(
  ...['=1+1', "'=x", '+2', '@a', 'a, b; c\td', 'two\nlines', 'say "so"', 'أمينة', 'Élémentaire', '– dash', ': colon'],
  ...['- x', 'level 1:fr', '<b>bold</b>', 'x'.repeat(199), `${'long '.repeat(60)}end`],
);

const aText = fc.record({ label: words, definition: fc.option(words, { nil: undefined }), note: fc.option(words) });

const oneLine = (text: string) => text.replace(/\s+/g, ' ').slice(0, 199).trim();

/** A framework that somebody has edited, worded as people word: names in one line, the rest as it comes. */
export const aWordedFramework: fc.Arbitrary<FrameworkContent> = fc
  .tuple(fc.array(anEdit, { maxLength: 8 }), fc.array(aText, { minLength: 1, maxLength: 12 }))
  .map(([edits, texts]) => {
    const { items, lineage } = editedBy(aFramework(), edits, ids());
    let at = 0;
    const worded = (item: FrameworkItem): FrameworkItem => ({
      ...item,
      code: item.code?.replace(/[^A-Za-z0-9.\-_]/g, '-') ?? null,
      texts: Object.fromEntries(
        Object.entries(item.texts).map(([language, text]): [string, Text] => {
          const { label, definition, note } = texts[(at += 1) % texts.length]!;
          return [
            language,
            {
              provenance: text.provenance,
              label: oneLine(`${label} ${at}`),
              ...(definition && { definition: definition.trim() }),
              ...(note && { note: note.trim() }),
            },
          ];
        }),
      ),
    });
    return { items: items.map((item) => (item.part === 'framework' ? item : worded(item))), lineage };
  })
  .filter(({ items }) => itemsOf(items, 'competency').length > 0);

export const nothing: FrameworkContent = { items: [anItem('framework', 'new')], lineage: [] };

/** A table as somebody typed it. */
export const readLines = (lines: readonly string[], base: FrameworkContent = nothing) => {
  const [header = [], ...rows] = lines.map((line) => line.split('|').map((cell) => cell.trim()));
  return readRows(header, rows, base);
};

export const readRows = (header: readonly string[], rows: readonly (readonly string[])[], base = nothing) =>
  readTable(
    header,
    rows.map((cells, at) => ({ row: at + 2, cells })),
    { locale: 'en', base, newId: ids() },
  );
