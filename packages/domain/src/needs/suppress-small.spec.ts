import fc from 'fast-check';
import type { Group } from '.';
import { suppressSmall } from '.';

const whole = (people = 0): Group => ({ id: 'All', parentId: null, people });
const part = (id: string, people: number, parentId = 'All'): Group => ({ id, parentId, people });
const withheld = (...groups: Group[]) => [...suppressSmall(groups)].sort();

test('groups of ten and more are shown', () => {
  expect(withheld(whole(), part('Health', 10), part('Finance', 30))).toEqual([]);
});
test('a small group is withheld, and with it the next smallest: it would follow from the total', () => {
  expect(withheld(whole(), part('Health', 40), part('Finance', 20), part('Statistics', 3))).toEqual([
    'Finance',
    'Statistics',
  ]);
});
test('two small groups that are many together hide each other', () => {
  expect(withheld(whole(), part('Health', 40), part('Finance', 6), part('Statistics', 5))).toEqual([
    'Finance',
    'Statistics',
  ]);
});
test('two small groups that are few together need a third', () => {
  expect(withheld(whole(), part('Health', 40), part('Finance', 20), part('A', 2), part('B', 3))).toEqual([
    'A',
    'B',
    'Finance',
  ]);
});
test('few people of the whole who are in no part count as a small group', () => {
  expect(withheld(whole(4), part('Health', 40), part('Finance', 20))).toEqual(['Finance']);
});
test('opening a withheld group does not give it away: one of its parts is withheld as well', () => {
  const groups = [
    whole(),
    part('Finance', 3),
    part('Health', 0),
    part('Clinics', 15, 'Health'),
    part('Labs', 12, 'Health'),
  ];
  expect(withheld(...groups)).toEqual(['Finance', 'Health', 'Labs']);
});
test('a group of nobody is not withheld', () => {
  expect(withheld(whole(), part('Health', 12), part('Finance', 0))).toEqual([]);
});
test('what the reader knows is never withheld; what she could take away from the total is', () => {
  expect(withheld(whole(), { ...part('Health', 40), known: true }, part('Finance', 3))).toEqual(['All', 'Finance']);
});

/** A tree as a list: each group's parent stands before it. */
const anyTree = fc
  .array(fc.record({ people: fc.integer({ min: 0, max: 25 }), parent: fc.nat() }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((nodes): Group[] =>
    nodes.map(({ people, parent }, index) => ({
      id: String(index),
      parentId: index === 0 ? null : String(parent % index),
      people,
    })),
  );

test('nothing that is shown, and nothing that can be taken away from it, is about fewer than ten people', () => {
  fc.assert(
    fc.property(anyTree, (groups) => {
      const hidden = suppressSmall(groups);
      const partsOf = (id: string) => groups.filter((group) => group.parentId === id);
      /** People of a group who are in no shown group within it. */
      const remaining = ({ id, people }: Group): number =>
        people + partsOf(id).reduce((sum, each) => sum + (hidden.has(each.id) ? remaining(each) : 0), 0);
      const left = groups.filter(({ id }) => !hidden.has(id)).map(remaining);
      expect(left.filter((people) => people > 0 && people < 10)).toEqual([]);
    }),
  );
});

test('where no group is small, nothing is withheld', () => {
  fc.assert(
    fc.property(anyTree, (groups) => {
      const large = groups.map((group) => ({ ...group, people: group.people + 10 }));
      expect([...suppressSmall(large)]).toEqual([]);
    }),
  );
});
