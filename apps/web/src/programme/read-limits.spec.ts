import { amountOf, readLimits } from './read-limits';

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

test('a way that nothing is written for has no shares, and one with half of them written has that half', () => {
  const form = new FormData();
  for (const way of ['self_paced', 'live_online', 'in_person', 'blended'])
    for (const bound of ['least', 'most']) form.set(`mix.${way}.${bound}`, '');
  form.set('mix.in_person.most', '٤٠');
  form.set('mix.blended.least', '10');
  form.set('mix.blended.most', 'half');
  expect(readLimits(form).modalityMix).toEqual([
    { modality: 'in_person', least: null, most: 40 },
    { modality: 'blended', least: 10, most: -1 },
  ]);
});
