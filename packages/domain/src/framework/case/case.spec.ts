import fc from 'fast-check';
import { itemsOf } from '../content';
import { anEdit } from '../content.testing';
import { aPackage, anAdaptation, anEdition, codesOf, read, reader, uuid, writer } from './case.testing';
import { packageSchema } from './case-schema.testing';
import { caseIdentifier, packageOf } from '.';

const edits = fc.array(anEdit, { maxLength: 8 });
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** An adaptation as it goes out. */
const anExport = (...from: Parameters<typeof anAdaptation>) => {
  const { source, content } = anAdaptation(from[0]);
  const lineage = { id: uuid('source'), sourceId: null, itemIds: source.items.map(({ id }) => id) };
  const edition = anEdition(content, { source: lineage });
  return { content, edition, written: packageOf(edition, content, writer) };
};

describe('a package that is written', () => {
  test('keeps the standard, with nothing besides', () => {
    fc.assert(fc.property(edits, (made) => void packageSchema.parse(json(anExport(made).written))));
  });

  test('read and written again is the same to the byte', () => {
    fc.assert(
      fc.property(edits, (made) => {
        const { content, edition, written } = anExport(made);
        fc.pre(itemsOf(content.items, 'competency').length > 0);
        const { content: again, mended, refused } = read(json(written));
        expect([mended, refused]).toEqual([[], []]);
        expect(again).toEqual({ ...content, lineage: expect.any(Array) as unknown });
        expect(JSON.stringify(packageOf(edition, again, writer))).toBe(JSON.stringify(written));
      }),
    );
  });

  test('names nothing twice', () => {
    fc.assert(
      fc.property(edits, (made) => {
        const { CFDocument, CFItems, CFAssociations, CFRubrics } = anExport(made).written;
        const criteria = (CFRubrics ?? []).flatMap(({ CFRubricCriteria }) => CFRubricCriteria);
        const levels = criteria.flatMap(({ CFRubricCriterionLevels }) => CFRubricCriterionLevels);
        const all = [CFDocument, ...CFItems, ...CFAssociations, ...(CFRubrics ?? []), ...criteria, ...levels];
        expect(new Set(all.map(({ identifier }) => identifier)).size).toBe(all.length);
      }),
    );
  });

  test('names an item by its id where it first appeared, and otherwise in what was drafted from that', () => {
    const { named } = writer;
    expect(caseIdentifier({ id: uuid('f'), sourceId: null }, named)(uuid('x'))).toBe(uuid('x'));
    const [one, other] = ['one', 'other'].map((id) =>
      caseIdentifier({ id: uuid(id), sourceId: uuid('f') }, named)(uuid('x')),
    );
    expect(new Set([one, other, uuid('x')]).size).toBe(3);
  });
});

describe('whatever is read', () => {
  test('any JSON ends in a report, and nothing of a package that can’t be is taken', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (found) => {
        const { refused, content } = read(found);
        expect(refused.length > 0 || content.items.some(({ part }) => part === 'competency')).toBe(true);
      }),
    );
  });

  test('a package with anything in the place of any part of it ends in a report too', () => {
    const paths = (value: unknown, path: (string | number)[] = []): (string | number)[][] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, each]) => [[...path, key], ...paths(each, [...path, key])])
        : [];
    const all = paths(aPackage());
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.jsonValue(), (path, value) => {
        const found = aPackage();
        const place = path.slice(0, -1).reduce((at, key) => (at as Record<string, unknown>)[key], found);
        (place as Record<string, unknown>)[path.at(-1)!] = value;
        const { refused, content } = read(found);
        if (refused.length > 0) return;
        const items = content.items.map(({ id }) => id);
        expect(new Set(items).size).toBe(items.length);
        expect(content.items.every(({ texts }) => Object.values(texts).every(({ label }) => label !== ''))).toBe(true);
        expect(content.items.every(({ texts }) => Object.keys(texts).length > 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('names of prototypes are names like any other', () => {
    const found: unknown = JSON.parse(
      `{"__proto__": {"polluted": 1}, "CFDocument": {"__proto__": {"x": 1}, "title": "T"},
        "CFItems": [{"identifier": "__proto__", "fullStatement": "<script>alert(1)</script>",
          "extensions": {"baobab": {"texts": {"__proto__": {"label": "x", "provenance": "source"}, "constructor": {"label": "x"}}}}}]}`,
    );
    const { content, refused } = read(found);
    expect(refused).toEqual([]);
    expect(itemsOf(content.items, 'competency').map(({ texts }) => texts)).toEqual([
      { en: { label: '<script>alert(1)</script>', provenance: 'source' } },
    ]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('what lies as deep as it likes, or is as many as it likes, is a sentence', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    expect(codesOf(read(deep).refused)).toContain('not-a-package');
    const chain = Array.from({ length: 20_000 }, (_, at) => ({ identifier: uuid(String(at)), fullStatement: `${at}` }));
    const link = (one: string, other: string) => ({
      associationType: 'isChildOf',
      originNodeURI: { identifier: one },
      destinationNodeURI: { identifier: other },
    });
    const CFAssociations = chain.slice(1).map(({ identifier }, at) => link(identifier, chain[at]!.identifier));
    const found = { CFDocument: { title: 'T' }, CFItems: chain, CFAssociations };
    expect(codesOf(read(found).refused)).toEqual(['too-many-items']);
  });
});

describe('what breaks the standard and does no harm is mended', () => {
  const mended: [string, string, Parameters<typeof aPackage>[0]][] = [
    [
      'a sequenceNumber that is a text',
      'sequence-not-number',
      ({ CFAssociations: [one] }) => Object.assign(one!, { sequenceNumber: '1' }),
    ],
    ['an empty field', 'null-field', ({ CFItems: [one] }) => Object.assign(one!, { notes: null })],
    [
      'an unknown type of association',
      'unknown-association',
      ({ CFAssociations }) => CFAssociations.push({ associationType: 'isFriendOf' } as never),
    ],
    ['a missing code', 'code-made', ({ CFItems: [one] }) => delete one!.humanCodingScheme],
    [
      'a date without zone',
      'date-without-zone',
      ({ CFItems: [one] }) => Object.assign(one!, { lastChangeDateTime: '2026-01-02T00:00:00' }),
    ],
    ['a field that nobody knows', 'unknown-field', (found) => Object.assign(found, { more: 1 })],
    [
      'a language by its name',
      'language-unknown',
      ({ CFDocument }) => Object.assign(CFDocument, { language: 'English' }),
    ],
    ['an item below nothing', 'no-parent', ({ CFAssociations }) => CFAssociations.shift()],
    ['no rubric', 'no-levels', (found) => delete found.CFRubrics],
    [
      'a criterion of nothing',
      'criterion-not-kept',
      ({ CFRubrics }) => Object.assign(CFRubrics![0]!.CFRubricCriteria[1]!.CFItemURI!, { identifier: uuid('gone') }),
    ],
    [
      'a score of 10, 20, 30',
      'levels-numbered',
      ({ CFRubrics }) =>
        CFRubrics![0]!.CFRubricCriteria.forEach((each) =>
          each.CFRubricCriterionLevels.forEach((level) => (level.score = level.score * 10 + 10)),
        ),
    ],
  ];
  test.each(mended)('%s', (_, code, change) => {
    const { refused, mended, content } = read(aPackage(change));
    expect(refused).toEqual([]);
    expect(codesOf(mended)).toContain(code);
    expect(itemsOf(content.items, 'competency')).toHaveLength(6);
  });

  test('an item that another program wrote becomes one of two layers, numbered, with its statement as it is', () => {
    const items = ['A', 'A1', 'A1a', 'B'].map((name) => ({ identifier: name, fullStatement: `Statement ${name}` }));
    const under = (one: string, other: string) => ({
      associationType: 'isChildOf',
      originNodeURI: { identifier: one },
      destinationNodeURI: { identifier: other },
    });
    const CFAssociations = [under('A', 'doc'), under('A1', 'A'), under('A1a', 'A1'), under('B', 'doc')];
    const { content, mended } = read({ CFDocument: { identifier: 'doc', title: 'T' }, CFItems: items, CFAssociations });
    const rows = content.items
      .filter(({ part }) => part === 'domain' || part === 'competency')
      .map(({ part, code, texts }) => [part, code, texts.en?.label]);
    expect(rows).toEqual([
      ['domain', 'D1', 'Statement A'],
      ['competency', 'D1.1', 'Statement A1'],
      ['competency', 'D1.2', 'Statement A1a'],
      ['domain', 'D2', 'T'],
      ['competency', 'D2.1', 'Statement B'],
    ]);
    expect(codesOf(mended)).toEqual(
      expect.arrayContaining(['identifier-not-uuid', 'nested-deeper', 'no-domain', 'no-levels']),
    );
  });
});

describe('what would leave a framework that nobody meant is refused', () => {
  const circle = (one: string, other: string) => (found: { CFAssociations: unknown[] }) => {
    const ends = { originNodeURI: { identifier: uuid(one) }, destinationNodeURI: { identifier: uuid(other) } };
    const first = found.CFAssociations.findIndex(
      (each) => (each as typeof ends).originNodeURI.identifier === uuid(one),
    );
    found.CFAssociations[first] = { associationType: 'isChildOf', ...ends };
  };
  const refused: [string, string, Parameters<typeof aPackage>[0]][] = [
    [
      'an association that dangles',
      'dangling-association',
      ({ CFAssociations: [one] }) => (one!.destinationNodeURI.identifier = uuid('gone')),
    ],
    ['a circle', 'cycle', circle('D1', 'D1.1')],
    ['an identifier twice', 'identifier-twice', ({ CFItems }) => CFItems.push(CFItems[0]!)],
    ['an item without identifier', 'item-not-read', ({ CFItems: [one] }) => Object.assign(one!, { identifier: null })],
    [
      'a package without items',
      'no-items',
      (found) => Object.assign(found, { CFItems: [], CFAssociations: [], CFRubrics: [] }),
    ],
    ['no document', 'not-a-package', (found) => Object.assign(found, { CFDocument: [] })],
    [
      '501 competencies',
      'too-many-competency',
      ({ CFItems }) =>
        Array.from({ length: 496 }, (_, at) =>
          CFItems.push({ identifier: uuid(`more ${at}`), fullStatement: 'x' } as never),
        ),
    ],
  ];
  test.each(refused)('%s', (_, code, change) => {
    const { refused } = read(aPackage(change));
    expect(codesOf(refused)).toContain(code);
    expect(refused.every(({ message }) => message.length > 20)).toBe(true);
  });
});

test('an item that says it is the same as one that is here is that one, so that its levels stay comparable', () => {
  const there = uuid('known');
  const found = {
    CFDocument: { title: 'T' },
    CFItems: [{ identifier: uuid('a'), fullStatement: 'A' }],
    CFAssociations: [
      {
        associationType: 'exactMatchOf',
        originNodeURI: { identifier: uuid('a') },
        destinationNodeURI: { identifier: there },
      },
    ],
  };
  const competency = (known: ReadonlySet<string>) =>
    itemsOf(read(found, { ...reader, known }).content.items, 'competency')[0]!.id;
  expect(competency(new Set([there]))).toBe(there);
  expect(competency(new Set())).toBe(uuid('a'));
});

test('what was changed by hand in the language of the document is what is read, and the other languages stay', () => {
  const found = aPackage(({ CFItems: [one] }) => {
    one!.fullStatement = 'Changed by hand';
    const { texts } = one!.extensions!.baobab as { texts: Record<string, unknown> };
    texts.fr = { label: 'En français', provenance: 'unreviewed' };
  });
  const [domain] = itemsOf(read(found).content.items, 'domain');
  expect(domain!.texts).toEqual({
    en: { label: 'Changed by hand', provenance: 'organisation' },
    fr: { label: 'En français', provenance: 'unreviewed' },
  });
});
