import fc from 'fast-check';
import type { PersonToPlace } from '.';
import { formCohorts } from '.';

const person = (id: string, group: string, gap = 1): PersonToPlace => ({ id, group, gap });
const team = (group: string, count: number, gap = 1) =>
  Array.from({ length: count }, (_, at) => person(`${group}${at}`, group, gap));

test('colleagues are kept together where the sizes allow', () => {
  const people = [...team('health', 3), ...team('finance', 2), ...team('tax', 1)];
  const { cohorts } = formCohorts(people, { seats: 3, leastPeople: 1, most: null });
  expect(cohorts.map((ids) => [...ids].sort())).toEqual(
    expect.arrayContaining([
      ['health0', 'health1', 'health2'],
      ['finance0', 'finance1', 'tax0'],
    ]),
  );
});

test('a cohort that would be too small is not formed: the smallest gaps are left', () => {
  const people = [...team('health', 10, 2), person('last', 'health', 1)];
  expect(formCohorts(people, { seats: 10, leastPeople: 6, most: null })).toMatchObject({
    cohorts: [{ length: 10 }],
    left: ['last'],
  });
});

const anyPeople = fc
  .array(fc.record({ gap: fc.integer({ min: 1, max: 9 }), group: fc.constantFrom('a', 'b', 'c', 'd', 'e') }), {
    maxLength: 80,
  })
  .map((found) => found.map((each, at) => ({ id: `p${at}`, ...each })));
const anySize = fc
  .record({ seats: fc.integer({ min: 1, max: 20 }), most: fc.option(fc.integer({ min: 1, max: 6 })) })
  .chain(({ seats, most }) =>
    fc.record({ seats: fc.constant(seats), most: fc.constant(most), leastPeople: fc.integer({ min: 0, max: seats }) }),
  );

test('everybody is in one cohort or left; sizes are near-equal, within seats and least', () => {
  fc.assert(
    fc.property(anyPeople, anySize, (people, size) => {
      const { cohorts, left } = formCohorts(people, size);
      expect([...cohorts.flat(), ...left].sort()).toEqual(people.map(({ id }) => id).sort());
      const sizes = cohorts.map(({ length }) => length);
      for (const each of sizes) expect(each >= Math.max(1, size.leastPeople) && each <= size.seats).toBe(true);
      if (sizes.length > 0) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      expect(sizes.length).toBeLessThanOrEqual(size.most ?? Infinity);
    }),
  );
});

test('nobody is left who could be placed, and nobody with a larger gap than one who is', () => {
  fc.assert(
    fc.property(anyPeople, anySize, (people, size) => {
      const { cohorts, left } = formCohorts(people, size);
      const gapOf = new Map(people.map(({ id, gap }) => [id, gap]));
      const placed = cohorts.flat().map((id) => gapOf.get(id)!);
      for (const id of left) expect(gapOf.get(id)!).toBeLessThanOrEqual(Math.min(...placed, Infinity));
      if (left.length > 0) {
        for (const cohort of cohorts) expect(cohort).toHaveLength(size.seats);
        expect(left.length < size.leastPeople || cohorts.length === size.most).toBe(true);
      }
    }),
  );
});

test('institutions are divided fewer times than there are cohorts', () => {
  fc.assert(
    fc.property(anyPeople, anySize, (people, size) => {
      const { cohorts } = formCohorts(people, size);
      const groupOf = new Map(people.map(({ id, group }) => [id, group]));
      const parts = cohorts.reduce((sum, ids) => sum + new Set(ids.map((id) => groupOf.get(id))).size, 0);
      const groups = new Set(cohorts.flat().map((id) => groupOf.get(id))).size;
      expect(parts - groups).toBeLessThan(Math.max(1, cohorts.length));
    }),
  );
});

test('the order in which people are named does not matter', () => {
  fc.assert(
    fc.property(anyPeople, anySize, (people, size) => {
      expect(formCohorts([...people].reverse(), size)).toEqual(formCohorts(people, size));
    }),
  );
});
