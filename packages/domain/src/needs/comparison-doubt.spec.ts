import fc from 'fast-check';
import { comparisonDoubt, leastPeople } from '.';

test.each([
  ['nobody is in both', { earlier: 500, later: 500, both: 0 }, 'few'],
  ['ten of ten are in both', { earlier: 10, later: 10, both: 10 }, null],
  ['those of one programme are held against everybody', { earlier: 1200, later: 60, both: 60 }, 'others'],
  ['just half of the larger are in both', { earlier: 40, later: 20, both: 20 }, null],
  ['at most 19 of at least 40 are', { earlier: 40, later: 20, both: 10 }, 'others'],
  ['at most 29 of at least 50 are, which may be more than half', { earlier: 50, later: 20, both: 20 }, null],
] as const)('where %s', (_, people, doubt) => {
  expect(comparisonDoubt(people)).toBe(doubt);
});

/** All numbers that are told as this one. */
const meant = (told: number) => Array.from({ length: leastPeople }, (_, lost) => told + lost);

test('is true of all numbers that are told alike, and said wherever it is', () => {
  const tens = fc.nat(30).map((count) => count * leastPeople);
  fc.assert(
    fc.property(tens, tens, tens, (earlier, later, shared) => {
      const both = Math.min(earlier, later, shared);
      const all = meant(earlier).flatMap((once) =>
        meant(later).flatMap((again) =>
          meant(both)
            .filter((common) => common <= Math.min(once, again))
            .map((common) => ({ common, larger: Math.max(once, again) })),
        ),
      );
      const isFew = all.every(({ common }) => common < leastPeople);
      const isOthers = all.every(({ common, larger }) => 2 * common < larger);
      expect(comparisonDoubt({ earlier, later, both })).toBe(isFew ? 'few' : isOthers ? 'others' : null);
    }),
  );
});

test('does not depend on which round came first', () => {
  const count = fc.nat(3_000);
  fc.assert(
    fc.property(count, count, count, (one, other, shared) => {
      const both = Math.min(one, other, shared);
      expect(comparisonDoubt({ earlier: one, later: other, both })).toBe(
        comparisonDoubt({ earlier: other, later: one, both }),
      );
    }),
  );
});
