import { choiceOf, columnsFrom, withChoice, type Competency } from './columns';

const competencies = [
  {
    __typename: 'Competency',
    id: 'one',
    code: 'D1.1',
    text: { __typename: 'TextInLanguage', language: 'en', label: 'Problems' },
  },
] as const satisfies readonly Competency[];

it('reads from the address what it wrote into it', () => {
  const words = withChoice(['staff_number', 'name', 'ignored'], 2, 'D1.1');
  expect(words).toBe('staff_number,name,D1.1');
  const columns = columnsFrom(words, competencies);
  expect(columns).toEqual([
    { index: 0, meaning: 'staff_number' },
    { index: 1, meaning: 'name' },
    { index: 2, meaning: 'competency_level', competencyId: 'one' },
  ]);
  expect(columns.map((column) => choiceOf(column, competencies)).join(',')).toBe(words);
});

it('ignores a column whose word in the address is nothing that it knows', () => {
  expect(columnsFrom('constructor,D9.9', competencies)).toEqual([
    { index: 0, meaning: 'ignored' },
    { index: 1, meaning: 'ignored' },
  ]);
});
