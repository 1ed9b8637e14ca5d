import fc from 'fast-check';
import type { Group } from './suppress-small';
import { suppressSmall } from './suppress-small';
import { totalTold } from './total-told';

/** A tree as it grows: each institution under an earlier one, with people of its own; whoever knows one knows what is below it. */
const tree = fc
  .array(fc.record({ under: fc.nat(), people: fc.nat(15), seen: fc.boolean() }), { minLength: 1, maxLength: 8 })
  .map((places) =>
    places.reduce<Required<Group>[]>((groups, { under, people, seen }, index) => {
      const parent = index === 0 ? null : groups[under % index]!;
      const known = Boolean(parent?.known) || seen;
      return [...groups, { id: `${index}`, parentId: parent?.id ?? null, people, known }];
    }, []),
  );

test('a total is told where the needs map tells the top of each tree, or the reader knows everybody in it', () => {
  fc.assert(
    fc.property(fc.array(tree, { minLength: 1, maxLength: 3 }), (trees) => {
      const tops = trees.map((groups) => ({
        known: groups.filter(({ known }) => known).reduce((sum, { people }) => sum + people, 0),
        unknown: groups.filter(({ known }) => !known).reduce((sum, { people }) => sum + people, 0),
      }));
      const told = trees.every((groups, at) => tops[at]?.unknown === 0 || !suppressSmall(groups).has('0'));
      expect(totalTold(tops)).toBe(told);
    }),
  );
});

test('one small tree beside a large one keeps the total untold', () => {
  expect(totalTold([{ known: 0, unknown: 100 }])).toBe(true);
  expect(
    totalTold([
      { known: 0, unknown: 100 },
      { known: 0, unknown: 5 },
    ]),
  ).toBe(false);
});
