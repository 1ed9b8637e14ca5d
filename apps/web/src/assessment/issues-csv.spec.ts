import { csvOf } from './issues-csv';

it('lets no cell act as a formula', () => {
  for (const cell of ['=cmd|calc!A1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1']) {
    expect(csvOf([[cell]])).toBe(`\uFEFF"'${cell}"\r\n`);
  }
});

it('keeps quotation marks, separators and line ends within their cell', () => {
  expect(csvOf([['a "b", c', 'd\ne']])).toBe('\uFEFF"a ""b"", c","d\ne"\r\n');
});
