import { moduleInput, numberOf } from './module-input';

const form = (filled: Record<string, string>) => (name: string) => filled[name] ?? '';

it.each([
  ['12', 12],
  ['2.5', 2.5],
  ['2,5', 2.5],
  ['١٢٫٥', 12.5],
  ['1,800', 1800],
  ['1.800,50', 1800.5],
  ['1 250 000', 1250000],
  ['0.125', 0.125],
  ['', 0],
  ['twelve', NaN],
])('reads %p as a number', (written, number) => {
  expect(numberOf(written)).toBe(number);
});

it('leaves out what is empty, and splits languages at any comma', () => {
  expect(moduleInput(form({ title: 'A', languages: 'en، ar;fr', url: ' ' }), [], 'ar')).toMatchObject({
    title: 'A',
    locale: 'ar',
    url: null,
    description: null,
    languages: ['en', 'ar', 'fr'],
    costPerGroup: 0,
  });
});

it('never takes for nothing what it could not read', () => {
  expect(moduleInput(form({ costPerPerson: 'ten' }), [], 'en').costPerPerson).toBe(-1);
});

it('sends the rows that are left, in their order', () => {
  const filled = { 'competency-0': 'one', 'competency-2': 'three', 'from-2': '1', 'to-2': '3' };
  expect(moduleInput(form(filled), [2], 'en').teaches).toEqual([
    { competencyId: 'three', fromOrdinal: 1, toOrdinal: 3 },
  ]);
});
