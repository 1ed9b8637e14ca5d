import fc from 'fast-check';
import type { GroupedBranch } from '.';
import { leastPeople, suppressSmall, withholdGroups } from '.';

const branch = (
  id: string,
  people: Record<string, number>,
  { parentId = 'All', shown = true }: { parentId?: string | null; shown?: boolean } = {},
): GroupedBranch => ({ id, parentId, shown, people: new Map(Object.entries(people)) });
const whole = (people: Record<string, number> = {}, shown = true) => branch('All', people, { parentId: null, shown });
const withheld = (...branches: GroupedBranch[]) => [...withholdGroups(branches)].sort();

test('groups of ten and more are shown', () => {
  expect(withheld(whole({ female: 30, male: 12 }))).toEqual([]);
});
test('a small group is withheld, and with it the next smallest', () => {
  expect(withheld(whole({ female: 30, male: 12, other: 2 }))).toEqual(['male', 'other']);
});
test('where the total is withheld, so are all groups', () => {
  expect(withheld(whole({ female: 30, male: 12 }, false))).toEqual(['female', 'male']);
});
test('a group that would give a withheld institution away is withheld', () => {
  const labour = branch('Labour', { North: 3, South: 30 }, { shown: false });
  // With the other one, for everybody less South is North.
  expect(withheld(whole(), branch('Health', { North: 20 }), labour)).toEqual(['North', 'South']);
  expect(withheld(whole(), branch('Health', { North: 20, South: 1 }), labour)).toEqual([]);
});
test('a group that would give the few others of an institution away is withheld', () => {
  expect(withheld(whole({ male: 40 }), branch('Health', { female: 20, male: 2 }))).toEqual(['female', 'male']);
});
test('what remains of an institution without its shown parts is looked at as well', () => {
  const parts = [branch('Health', { North: 12 }), branch('Clinic', { South: 15 }, { parentId: 'Health' })];
  const labour = branch('Labour', { North: 3, South: 30 }, { shown: false });
  expect(withheld(whole(), ...parts, labour)).toEqual(['North', 'South']);
});
test('several tops side by side are taken together, and each of them away from a group that it lies in', () => {
  const tops = (own: number) => [
    branch('Health', { North: 20 }, { parentId: null }),
    branch('Labour', { North: own, South: 30 }, { parentId: null }),
  ];
  expect(withheld(...tops(15))).toEqual([]);
  expect(withheld(...tops(3))).toEqual(['North', 'South']);
  expect(withheld(...tops(15), branch('Finance', { South: 4 }, { parentId: null, shown: false }))).toEqual([
    'North',
    'South',
  ]);
});
test('a group of nobody is not withheld, nor is anything of an empty reach', () => {
  expect(withheld(whole({ female: 30, male: 0 }))).toEqual([]);
  expect(withheld()).toEqual([]);
});

interface Summed {
  parentId: string | null;
  people: Map<string, number>;
  total: number;
}

const anyReach = fc
  .array(
    fc.record({
      parent: fc.nat(),
      people: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 25 })),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((nodes): GroupedBranch[] =>
    nodes.map(({ parent, people }, index) => ({
      id: String(index),
      parentId: index === 0 ? null : String(parent % index),
      shown: true,
      people: new Map(Object.entries(people)),
    })),
  );

/** Everybody in each branch and below, by adding each branch to all above it. */
const summed = (branches: readonly GroupedBranch[]): Map<string, Summed> => {
  const sums = new Map<string, Summed>(
    branches.map(({ id, parentId }) => [id, { parentId, people: new Map(), total: 0 }]),
  );
  for (const { id, people } of branches)
    for (let at = sums.get(id); at; at = at.parentId === null ? undefined : sums.get(at.parentId))
      for (const [group, count] of people) {
        at.people.set(group, (at.people.get(group) ?? 0) + count);
        at.total += count;
      }
  return sums;
};

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);

test('no small number is a difference of a group, or of what is withheld together, and an institution that is shown', () => {
  fc.assert(
    fc.property(anyReach, (reach) => {
      const sums = summed(reach);
      // As matrices are: a small institution is never shown, nor one whose rest would be small.
      const own = reach.map(({ id, parentId, people }) => ({ id, parentId, people: sumOf([...people.values()]) }));
      const small = suppressSmall(own);
      const branches = reach.map((each) => ({ ...each, shown: !small.has(each.id) }));
      const hidden = withholdGroups(branches);
      const everybody = sums.get('0')!;
      const told = [...everybody.people].filter(([group]) => !hidden.has(group));
      // What is withheld is known together, as everybody less the others.
      const together = ({ people }: Summed) => [...hidden].reduce((sum, group) => sum + (people.get(group) ?? 0), 0);
      const shown = told.length > 0 ? [...told, ['withheld', together(everybody)] as const] : told;
      const inGroup = (institution: Summed, group: string) =>
        group === 'withheld' ? together(institution) : (institution.people.get(group) ?? 0);
      const isTold = (people: number) => people <= 0 || people >= leastPeople;
      if (branches[0]?.shown)
        expect(isTold(everybody.total - shown.reduce((sum, [, people]) => sum + people, 0))).toBe(true);
      for (const [group, people] of shown) {
        expect(isTold(people)).toBe(true);
        for (const { id } of branches.filter((each) => each.shown)) {
          const institution = sums.get(id)!;
          const both = inGroup(institution, group);
          if (both === institution.total) expect(isTold(people - institution.total)).toBe(true);
          if (both === people && people > 0) expect(isTold(institution.total - people)).toBe(true);
        }
      }
    }),
    { numRuns: 500 },
  );
});
