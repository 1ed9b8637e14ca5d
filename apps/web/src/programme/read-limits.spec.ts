import { amountOf } from './read-limits';

test.each([
  ['', null],
  ['  ', null],
  ['40', 40],
  ['12.5', 12.5],
  ['12,5', 12.5],
  ['10 000', 10_000],
  ['٤٠', 40],
  ['١٢٫٥', 12.5],
  ['۱۲', 12],
  ['forty', -1],
  ['-3', -1],
])('%p is read as %p', (written, amount) => {
  expect(amountOf(written)).toBe(amount);
});
