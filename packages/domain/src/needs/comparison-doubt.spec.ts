import fc from 'fast-check';
import { comparisonDoubt, leastPeople } from '.';

test.each([
  ['nobody is in both', { earlier: 500, later: 500, both: 0 }, 'few'],
  ['fewer than may be told are in both', { earlier: 12, later: 12, both: 9 }, 'few'],
  ['ten of ten are in both', { earlier: 10, later: 10, both: 10 }, null],
  ['those of one programme are held against everybody', { earlier: 1200, later: 60, both: 60 }, 'others'],
  ['just half of the larger are in both', { earlier: 40, later: 20, both: 20 }, null],
  ['one less than half are', { earlier: 40, later: 20, both: 19 }, 'others'],
] as const)('where %s', (_, people, doubt) => {
  expect(comparisonDoubt(people)).toBe(doubt);
});

test('does not depend on which round came first, and a round held against itself is doubted for being small alone', () => {
  const count = fc.nat(3_000);
  fc.assert(
    fc.property(count, count, count, (one, other, shared) => {
      const both = Math.min(one, other, shared);
      expect(comparisonDoubt({ earlier: one, later: other, both })).toBe(
        comparisonDoubt({ earlier: other, later: one, both }),
      );
      expect(comparisonDoubt({ earlier: one, later: one, both: one })).toBe(one < leastPeople ? 'few' : null);
    }),
  );
});
