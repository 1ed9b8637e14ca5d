import fc from 'fast-check';
import { guessColumns, neutraliseFormula, readRow, stripNeutralisation, unambiguousWords } from '.';

/** Of the characters that matter here, and any others. */
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom("'", '"', ';', '=', '+', '-', '@', '\t', '\r', '\n', ' ', 'a', 'ب') }),
);

test('what was neutralised is given back by stripping, whatever it is', () =>
  fc.assert(fc.property(texts, (text) => stripNeutralisation(neutraliseFormula(text)) === text)));

test('nothing neutralised begins like a formula, nor does what follows a semicolon, a tab or a line break in it', () =>
  fc.assert(fc.property(texts, (text) => !/(?<=^|[;\t\r\n])"*[=+\-@\t\r]/.test(neutraliseFormula(text)))));

test.each(["'Aisha", "O'Neil", "' = 1", "''", '', 'a=1', 'a; b', 'a,=1', 'first\nsecond'])(
  '%j is no formula and stays as it is',
  (text) => {
    expect(neutraliseFormula(text)).toBe(text);
    expect(stripNeutralisation(text)).toBe(text);
  },
);

test('a row is read without the apostrophes that keep its cells from running', () => {
  const scale = { ordinals: [0, 1], labels: [] };
  const columns = guessColumns(['Staff number', 'Name'], [], [], scale);
  const { person } = readRow(["'-7", "''=Amina"], 2, { columns, competencies: [], scale }).read;
  expect(person).toMatchObject({ staffNumber: '-7', name: "'=Amina" });
});

test('a thing goes by the first word that names nothing else, as an import compares words', () => {
  const words = unambiguousWords([
    { id: 'a', words: ['Ministère de la Santé', 'M1'] },
    { id: 'b', words: ['ministere DE LA sante', 'M 2'] },
    { id: 'c', words: ['Finance', 'm 2'] },
    { id: 'd', words: ['M-2', '!'] },
  ]);
  expect(Object.fromEntries(words)).toEqual({ a: 'M1', c: 'Finance' });
});
