import { wholeDay } from './parts';

test('a day is asked about once it is whole, not while its year is typed or it is empty', () => {
  expect(['2026-03-10', '0002-03-10', '0202-03-10', '', 'tomorrow', null].map(wholeDay)).toEqual([
    '2026-03-10',
    ...[null, null, null, null, null],
  ]);
});
