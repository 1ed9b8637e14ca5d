import fc from 'fast-check';
import type { Column, LevelScale, NamedCompetency } from '.';
import { fold, formOf, guessColumns, mistakesOfColumns, readLevel, readRow, westernDigits } from '.';

const scale: LevelScale = {
  ordinals: [0, 1, 2, 3],
  labels: [
    { label: 'Not yet', ordinal: 0 },
    { label: 'Basic', ordinal: 1 },
    { label: 'Intermediate', ordinal: 2 },
    { label: 'Advanced', ordinal: 3 },
    { label: 'أساسي', ordinal: 1 },
  ],
};
const competencies: NamedCompetency[] = [
  { id: 'c11', code: 'D1.1', labels: ['Problem identification and solutions'] },
  { id: 'c12', code: 'D1.2', labels: ['Systems thinking'] },
];

describe('fold', () => {
  test.each([
    ['Prénom  (usuel)', 'prenom usuel'],
    ['E-Mail', 'e mail'],
    ['الإدارة', 'الاداره'],
    ['المُسَمّى الوظيفي', 'المسمي الوظيفي'],
    ['٢٠٢٦', '2026'],
  ])('%s is compared as %s', (text, folded) => expect(fold(text)).toBe(folded));

  test('folding twice changes nothing more', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(fold(fold(text))).toBe(fold(text))));
  });
});

test.each([
  ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
  ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
  ['०१२३४५६७८९', '0123456789'],
])('the digits %s are read as %s', (digits, western) => expect(westernDigits(digits)).toBe(western));

describe('a level', () => {
  test.each([
    ['2', 2],
    [' ٢ ', 2],
    ['2.0', 2],
    ['2,0', 2],
    ['0', 0],
    ['INTERMEDIATE', 2],
    ['أساسي', 1],
    ['not yet', 0],
  ])('%p is read as %p', (cell, level) => expect(readLevel(cell, scale)).toBe(level));

  test.each(['', '  ', '-', 'n/a', 'N/A', 'غير مقيّم'])('%p says that she was not assessed', (cell) =>
    expect(readLevel(cell, scale)).toBeNull(),
  );

  test.each(['4', '-1', '1.5', 'good', '2 or 3'])('%p is no level', (cell) =>
    expect(readLevel(cell, scale)).toBeUndefined(),
  );
});

describe('guessing columns', () => {
  const meanings = (header: string[], samples: string[][] = []) =>
    guessColumns(header, samples, competencies, scale).map(({ meaning, competencyId }) => competencyId ?? meaning);

  test('by their header, in several languages', () => {
    expect(meanings(['Staff No.', 'Nom complet', 'E-mail', 'الجهة', 'Sexo'])).toEqual([
      'staff_number',
      'name',
      'email',
      'institution',
      'gender',
    ]);
  });
  test('by a competency code, with or without words, or by its name', () => {
    expect(meanings(['d1.1', 'Systems Thinking'])).toEqual(['c11', 'c12']);
    expect(meanings(['D1_1 – Problem identification'])).toEqual(['c11']);
  });
  test('an e-mail column without a telling header, by its values', () => {
    expect(meanings(['Contact'], [['a@b.example'], ['c@d.example']])).toEqual(['email']);
  });
  test('the long form, by its values', () => {
    const columns = guessColumns(
      ['matricule', 'what', 'how'],
      [
        ['1', 'D1.1', '2'],
        ['1', 'D1.2', '3'],
      ],
      competencies,
      scale,
    );
    expect(columns.map(({ meaning }) => meaning)).toEqual(['staff_number', 'competency', 'level']);
    expect(formOf(columns)).toBe('long');
  });
  test('what it does not know is ignored, and nothing is guessed twice', () => {
    expect(meanings(['Shoe size', 'Name', 'Full name'])).toEqual(['ignored', 'name', 'ignored']);
  });
});

describe('a choice of columns', () => {
  const codes = (...columns: Partial<Column>[]) =>
    mistakesOfColumns(columns.map((column, index) => ({ index, meaning: 'ignored', ...column }))).map(
      ({ code }) => code,
    );

  test('needs a key, and a name is none', () => expect(codes({ meaning: 'name' })).toEqual(['no-key']));
  test('holds nothing twice', () =>
    expect(codes({ meaning: 'email' }, { meaning: 'email' })).toEqual(['meaning-twice']));
  test('holds no competency twice', () =>
    expect(
      codes(
        { meaning: 'email' },
        { meaning: 'competency_level', competencyId: 'c11' },
        { meaning: 'competency_level', competencyId: 'c11' },
      ),
    ).toEqual(['competency-twice']));
  test('is wide or long, not both', () =>
    expect(
      codes(
        { meaning: 'email' },
        { meaning: 'competency' },
        { meaning: 'level' },
        { meaning: 'competency_level', competencyId: 'c11' },
      ),
    ).toEqual(['both-forms']));
  test('has levels beside its competencies', () =>
    expect(codes({ meaning: 'email' }, { meaning: 'competency' })).toEqual(['no-level']));
});

describe('a row', () => {
  const columns: Column[] = [
    { index: 0, meaning: 'staff_number' },
    { index: 1, meaning: 'email' },
    { index: 2, meaning: 'gender' },
    { index: 3, meaning: 'languages' },
    { index: 4, meaning: 'competency_level', competencyId: 'c11' },
  ];
  const read = (...cells: string[]) => readRow(cells, 2, { columns, competencies, scale });

  test('says who and which levels', () => {
    const { read: row, issues } = read(' 0042 ', 'Amina@Ministry.Example', 'Femme', 'en; ar', '2');
    expect(issues).toEqual([]);
    expect(row).toMatchObject({
      row: 2,
      person: { staffNumber: '0042', email: 'amina@ministry.example', gender: 'female', languages: ['en', 'ar'] },
      levels: [{ competencyId: 'c11', level: 2 }],
    });
  });
  test('an empty level is no level', () => expect(read('1', '', '', '', '').read.levels).toEqual([]));
  test('without a key it is nobody', () =>
    expect(read('', '', '', '', '1').issues).toMatchObject([{ row: 2, column: null, code: 'no-key' }]));
  test('each cell that can not be read is named with its place and value', () => {
    expect(read('1', 'not an address', 'maybe', 'english!', '9').issues).toMatchObject([
      { column: 1, code: 'not-email', value: 'not an address' },
      { column: 2, code: 'not-a-gender', value: 'maybe' },
      { column: 3, code: 'not-a-language', value: 'english!' },
      { column: 4, code: 'not-a-level', value: '9' },
    ]);
  });
  test('whatever the cells hold, it is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 7 }), (cells) => {
        expect(() => read(...cells)).not.toThrow();
      }),
    );
  });
});
