import fc from 'fast-check';
import { neutraliseFormula } from '../../assessment';
import { itemsOf } from '../content';
import { aFramework } from '../content.testing';
import { nothing, readLines, readRows, aWordedFramework } from './table.testing';
import { tableOf } from '.';

const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);
const exported = (content: { items: Parameters<typeof tableOf>[0] }) =>
  tableOf(content.items).map((cells) => cells.map(neutraliseFormula));

describe('a table that was exported', () => {
  test('imported and exported again is the same, cell by cell', () => {
    fc.assert(
      fc.property(aWordedFramework, (content) => {
        const [header = [], ...rows] = exported(content);
        const { content: again, refused } = readRows(header, rows);
        expect(refused).toEqual([]);
        expect(exported(again)).toEqual([header, ...rows]);
      }),
    );
  });

  test('changes nothing of the framework that it came from', () => {
    fc.assert(
      fc.property(aWordedFramework, (content) => {
        const [header = [], ...rows] = exported(content);
        const { content: again, refused, mended } = readRows(header, rows, content);
        expect([refused, mended]).toEqual([[], []]);
        expect(again).toEqual(content);
      }),
    );
  });
});

describe('whatever is read', () => {
  test('any cells below any columns end in a report, and what can be taken is whole', () => {
    const header = fc.array(
      fc.constantFrom(
        'domain code',
        'domain name',
        'code',
        'name:fr',
        'name',
        'description',
        'level 1',
        'level 2:ar X',
        'strand',
        'attitude',
        'shoe size',
      ),
    );
    const cell = fc.oneof(fc.constantFrom('', 'D1', 'd1', 'D1.1', 'Able', 'ai-specific'), fc.string());
    fc.assert(
      fc.property(header, fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 9 }), (names, rows) => {
        const { refused, content } = readRows(names, rows);
        if (refused.length > 0) return;
        const known = new Set(content.items.map(({ id }) => id));
        expect(known.size).toBe(content.items.length);
        expect(itemsOf(content.items, 'competency').length).toBeGreaterThan(0);
        for (const { part, placeId, texts } of content.items) {
          expect(Object.values(texts).every(({ label }) => label !== '')).toBe(true);
          if (part === 'competency') expect(known.has(placeId ?? '')).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  const header = 'domain code | domain name | competency code | competency name | description | level 1 Basic';
  test.each([
    ['no rows', [header], 'no-competency', 1],
    ['a code that comes twice', [header, 'A | Data | A1 | One', 'A | Data | a1 | Two'], 'code-twice', 3],
    ['a competency by the code of a domain', [header, 'A | Data | A1 | One', 'A | Data | A | Two'], 'code-twice', 3],
    ['a competency without a domain', [header, ' | | A1 | One'], 'competency-without-domain', 2],
    ['a domain that no row names', [header, 'A | Data | A1 | One', 'B | | B1 | Two'], 'unknown-domain', 3],
    [
      'a domain that is named in two ways',
      [header, 'A | Data | A1 | One', 'A | Date | A2 | Two'],
      'said-differently',
      3,
    ],
    ['a name without a code', [header, 'A | Data | | One'], 'no-code', 2],
    ['a code without a name', [header, 'A | Data | A1 | '], 'no-name', 2],
    ['a code with blanks', [header, 'A | Data | A 1 | One'], 'code-not-usable', 2],
    ['a name that is too long', [header, `A | Data | A1 | ${'x'.repeat(201)}`], 'name-too-long', 2],
    ['a text that is too long', [header, `A | Data | A1 | One | ${'x'.repeat(4_001)}`], 'text-too-long', 2],
    ['a missing column', ['domain code | name', 'A | Data'], 'column-missing', 1],
    ['two columns that say the same', [`${header} | Name | nom`, 'A | Data | A1 | One'], 'column-twice', 1],
    ['a gap between levels', [`${header} | level 3`, 'A | Data | A1 | One'], 'levels-not-numbered', 1],
    ['a strand of another kind', [`${header} | strand`, 'A | Data | A1 | One | | | green'], 'unknown-strand', 2],
    ['a row of nothing', [header, ' | | | | Only words'], 'row-of-nothing', 2],
    ['a translation without a name', [`${header} | description:fr`, 'A | Data | A1 | One | | | Mots'], 'no-name', 2],
    [
      'an attitude with a code',
      [`${header} | attitude`, 'A | Data | A1 | One', 'A | | | | | | Trust'],
      'attitude-and-code',
      3,
    ],
    [
      '501 competencies',
      [header, ...Array.from({ length: 501 }, (_, at) => `A | Data | A${at}x | One`)],
      'too-many-competency',
      1,
    ],
    [
      '41 domains',
      [header, ...Array.from({ length: 41 }, (_, at) => `A${at} | D | C${at} | One`)],
      'too-many-domain',
      1,
    ],
    [
      '22 levels',
      [`${header} | ${Array.from({ length: 20 }, (_, at) => `level ${at + 2}`).join('|')}`, 'A | D | A1 | One'],
      'too-many-level',
      1,
    ],
  ])('%s is refused, with row and column', (_, lines, code, row) => {
    const { refused } = readLines(lines);
    expect(codes(refused)).toContain(code);
    const place = refused.find((finding) => finding.code === code)?.places[0];
    expect(place?.row).toBe(row);
    const ofNoColumn = /^(row-of-nothing|no-competency|too-many-.*)$/.test(code);
    expect(place?.column === null).toBe(ofNoColumn);
  });

  test('headers are read in several languages, with the name of a level in them', () => {
    const { content, languages, refused, mended } = readLines([
      'Code du domaine|Nom du domaine|Code de la compétence|Nom de la compétence:fr|Niveau 1 – Élémentaire|level ٢:fr Avancé|Shoe size',
      'A | Data | A1 | Un | Sait | Sait faire | 43',
    ]);
    expect([refused, codes(mended), languages]).toEqual([[], ['column-not-read'], ['en', 'fr']]);
    const levels = itemsOf(content.items, 'level');
    expect(levels.map(({ ordinal, texts }) => [ordinal, texts.en?.label, texts.fr?.label])).toEqual([
      [0, 'Not yet', undefined],
      [1, 'Élémentaire', undefined],
      [2, undefined, 'Avancé'],
    ]);
  });

  test('the name of a prototype is a code and a language like any other', () => {
    const { content, refused } = readLines([
      'domain code | name | competency code | name:constructor',
      'constructor | Data | |',
      'constructor | One | toString | ',
    ]);
    expect(refused).toEqual([]);
    expect(itemsOf(content.items, 'competency').map(({ code }) => code)).toEqual(['toString']);
  });

  test('a sentence for a level that is longer than a name is kept whole', () => {
    const sentence = 'Knows this and that. '.repeat(15).trim();
    const { content, mended } = readLines([header, `A | Data | A1 | One | | ${sentence}`]);
    const [descriptor] = itemsOf(content.items, 'descriptor');
    expect(codes(mended)).toEqual(['long-descriptor']);
    expect(descriptor?.texts.en).toMatchObject({ definition: sentence });
    expect(descriptor?.texts.en?.label).toMatch(/^Knows .*…$/);
  });
});

describe('a table beside what is there', () => {
  const header = 'domain code | domain name | competency code | competency name:fr';
  const table = [header, 'D1 | D1 | D1.1 | Un', 'D1 | | D1.9 | Neuf'];

  test('finds parts again by their code, and what it has no column for stays', () => {
    const base = aFramework();
    const { content, mended } = readLines(table, base);
    expect(codes(mended)).toEqual(['no-levels']);
    const [one, nine] = itemsOf(content.items, 'competency');
    expect(one).toMatchObject({
      id: 'D1.1',
      texts: { en: { label: 'D1.1' }, fr: { label: 'Un', provenance: 'organisation' } },
    });
    expect(nine?.id).not.toBe('D1.9');
    expect(itemsOf(content.items, 'level')).toEqual(itemsOf(base.items, 'level'));
    expect(itemsOf(content.items, 'descriptor').map(({ id }) => id)).toEqual(['D1/1', 'D1.1/2']);
    expect(itemsOf(content.items, 'attitude')).toEqual(itemsOf(base.items, 'attitude'));
  });

  test('what it has no row for goes, and where that came from too', () => {
    const lineage = [{ competencyId: 'D2.1', sourceCompetencyId: 'x', relation: 'split' as const }];
    const { content } = readLines(table, { ...aFramework(), lineage });
    expect(itemsOf(content.items, 'domain').map(({ code }) => code)).toEqual(['D1']);
    expect(content.lineage).toEqual([]);
  });

  test('begins with "not yet" where nothing is there and no level is named', () => {
    const { content } = readLines(table, nothing);
    expect(itemsOf(content.items, 'level').map(({ ordinal, texts }) => [ordinal, texts.en?.label])).toEqual([
      [0, 'Not yet'],
    ]);
  });
});
