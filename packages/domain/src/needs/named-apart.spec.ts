import fc from 'fast-check';
import type { PartlyNamed } from '.';
import { namedApart, suppressSmall } from '.';

const withheld = (...groups: PartlyNamed[]) => [...suppressSmall(namedApart(groups))].sort();
const whole = (people = 0, named = 0): PartlyNamed => ({ id: 'All', parentId: null, people, named });
const part = (id: string, people: number, named: number): PartlyNamed => ({ id, parentId: 'All', people, named });

test('a number is withheld where fewer than ten would remain without those who are named', () => {
  expect(withheld(whole(), part('Health', 30, 0), part('Finance', 19, 10), part('Labour', 20, 10))).toEqual([
    'Finance',
    'Labour',
  ]);
});
test('a number of whom all are named tells nothing of anybody else', () => {
  expect(withheld(whole(), part('Health', 30, 0), part('Finance', 12, 12))).toEqual([]);
});
test('a small group is withheld however many of it are named', () => {
  expect(withheld(whole(), part('Health', 30, 0), part('Finance', 5, 5))).toContain('Finance');
});
test('more names than people, for a moment after somebody left, count as all of them', () => {
  expect(withheld(whole(), part('Health', 12, 13))).toEqual([]);
});

const anyTree = fc
  .array(fc.record({ people: fc.integer({ min: 0, max: 25 }), named: fc.nat(25), parent: fc.nat() }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((nodes) =>
    nodes.map(({ people, named, parent }, index) => ({
      id: String(index),
      parentId: index === 0 ? null : String(parent % index),
      people,
      named: Math.min(named, people),
    })),
  );

test('nothing that is shown, nor what remains of it without what else is shown and whoever is named, is about fewer than ten others', () => {
  fc.assert(
    fc.property(anyTree, (groups) => {
      const hidden = suppressSmall(namedApart(groups));
      const others = ({ id, people, named }: PartlyNamed): number =>
        groups
          .filter((group) => group.parentId === id)
          .reduce((sum, each) => sum + (hidden.has(each.id) ? others(each) : 0), people - named);
      const left = groups.filter(({ id }) => !hidden.has(id)).map(others);
      expect(left.filter((people) => people > 0 && people < 10)).toEqual([]);
    }),
  );
});

test('no small group comes to light because some of it are named', () => {
  fc.assert(
    fc.property(anyTree, (groups) => {
      const sizeOf = ({ id, people }: PartlyNamed): number =>
        groups.filter(({ parentId }) => parentId === id).reduce((sum, each) => sum + sizeOf(each), people);
      const small = groups.filter((group) => sizeOf(group) > 0 && sizeOf(group) < 10).map(({ id }) => id);
      expect([...suppressSmall(namedApart(groups))]).toEqual(expect.arrayContaining(small));
    }),
  );
});
