import { lineColumnsIn, readLineRows } from '.';

const header = ['Code', 'Name', 'Institution', 'Currency', 'Planned'];
const read = (...cells: string[][]) =>
  readLineRows(
    cells.map((each, at) => ({ row: at + 2, cells: each })),
    lineColumnsIn(header),
  );

test('columns are known by their titles, in any order, in English and in Arabic', () => {
  expect(lineColumnsIn(['Planned amount', 'code', 'x'])).toEqual({
    ...{ code: 1, name: null, institution: null, currency: null, planned: 0 },
  });
  expect(lineColumnsIn(['الرمز', 'الاسم', 'المؤسسة', 'العملة', 'المبلغ'])).toEqual({
    ...{ code: 0, name: 1, institution: 2, currency: 3, planned: 4 },
  });
});

test('a row becomes a line; what an export made harmless is as it was', () =>
  expect(read(["'-12", 'Training', 'MOH', 'usd', '12 000,50'])).toEqual({
    lines: [{ row: 2, code: '-12', name: 'Training', institution: 'MOH', currency: 'USD', planned: 1_200_050 }],
    mistakes: [],
  }));

test('what is wrong is said of each cell, and such a row is no line', () => {
  const { lines, mistakes } = read(
    ['A', 'One', 'MOH', 'USD', '10'],
    ['A', '', 'MOH', 'DOLLARS', '1,200'],
    ['', 'x'.repeat(201), 'MOH', 'XQX', '-1'],
  );
  expect(lines.map(({ row }) => row)).toEqual([2]);
  expect(mistakes.map(({ row, column, mistake }) => `${row} ${column} ${mistake}`)).toEqual([
    '3 name missing',
    '3 planned not-amount',
    '3 currency not-currency',
    '3 code twice',
    '4 code missing',
    '4 name too-long',
    '4 planned not-amount',
    '4 currency not-currency',
  ]);
});
