import fc from 'fast-check';
import { csvText } from './csv';
import { formCode } from './form-code';
import { keyedColumns, readKeyedRow } from './keyed-file';

const competencies = ['D1.1', 'D1.2', 'D2.1'].map((code) => ({
  id: code.toLowerCase(),
  code,
  labels: [`About ${code}`],
}));
const scale = {
  ordinals: [0, 1, 2, 3],
  labels: [{ label: 'Basic', ordinal: 1 }],
};
const columns = keyedColumns(['code', 'name', 'D1.1', 'D1.2', 'D2.1'], competencies);
const read = (...cells: string[]) => {
  if ('missing' in columns) throw new Error('The header is whole.');
  return readKeyedRow(cells, 2, columns, scale);
};

test('a header that lacks a competency, or the code, says which', () => {
  expect(keyedColumns(['D1.1', 'D1.3', 'D2.1'], competencies)).toEqual({ missing: ['code', 'D1.2'] });
});

test('columns are known in any order, by code or by name, in Arabic too', () => {
  expect(keyedColumns(['About D2.1', 'الرمز', 'd1_2', 'D1.1'], competencies)).toEqual({
    code: 1,
    levels: [
      { competencyId: 'd2.1', index: 0 },
      { competencyId: 'd1.2', index: 2 },
      { competencyId: 'd1.1', index: 3 },
    ],
  });
});

test('what the saved table made harmless for spreadsheets is read as it was', () => {
  const written = csvText([['005724', '=Amina', '-', 'Basic', '-1']])
    .trim()
    .split(',');
  expect(written).toEqual(['005724', "'=Amina", "'-", 'Basic', "'-1"]);
  expect(read(...written)).toMatchObject({
    form: { number: 572, levels: [{ competencyId: 'd1.2', ordinal: 1 }] },
    issues: [{ column: 4, value: '-1' }],
  });
});

test('empty cells are blank on paper, and a form without any level has not come back', () => {
  expect(read('005724', 'Amina', '٢', '', 'Basic')).toEqual({
    form: {
      row: 2,
      number: 572,
      codeColumn: 0,
      code: '005724',
      levels: [
        { competencyId: 'd1.1', ordinal: 2 },
        { competencyId: 'd2.1', ordinal: 1 },
      ],
    },
    issues: [],
  });
  expect(read('005724', 'Amina', '', '-', '')).toBeNull();
});

test('a wrong code and a wrong level are each told with their place', () => {
  expect(read('005725', 'Amina', '7', '1', '')?.issues).toMatchObject([
    { row: 2, column: 2, value: '7', code: 'not-a-level' },
    { row: 2, column: 0, value: '005725', code: 'form-code-mistyped' },
  ]);
});

test('a number that a spreadsheet took the leading zeros from is read all the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), (number) => {
      expect(read(String(Number(formCode(number))), '', '1', '', '')?.form.number).toBe(number);
    }),
  );
});
