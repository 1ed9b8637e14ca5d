import fc from 'fast-check';
import { changeByGroup, dropOut, withholdDropOut, withholdPoints, type GroupedPair, type RoundLevels } from '.';

/** So many people of a group, with changes that differ. */
const members = (group: string, people: number): GroupedPair[] =>
  Array.from({ length: people }, (_, index) => ({ group, before: index % 2, after: 1 + (index % 3) }));
const shownIn = (pairs: GroupedPair[], least?: number) =>
  [...changeByGroup(pairs, least).groups].filter(([, change]) => change !== null).map(([group]) => group);

test('a small group is withheld, and the next smallest with it', () => {
  const pairs = [...members('female', 40), ...members('male', 20), ...members('not said', 3)];
  expect(shownIn(pairs)).toEqual(['female']);
  const { everyone, groups } = changeByGroup(pairs);
  expect(everyone?.n).toBe(63);
  expect(groups.get('female')?.n).toBe(40);
});
test('an organisation may show groups from five people, and no smaller ones', () => {
  const pairs = [...members('female', 40), ...members('male', 6)];
  expect(shownIn(pairs)).toEqual([]);
  expect(shownIn(pairs, 5)).toEqual(['female', 'male']);
  for (const least of [4, 7.5, Number.NaN]) expect(() => changeByGroup(pairs, least)).toThrow(RangeError);
  expect(() => withholdPoints([], 4)).toThrow(RangeError);
});
test('too few in all are not shown at all', () =>
  expect(changeByGroup(members('female', 9))).toEqual({ everyone: null, groups: new Map([['female', null]]) }));
test('where nobody is, nothing is to be withheld', () => expect(changeByGroup([]).everyone?.n).toBe(0));

const sizes = fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 1, maxLength: 6 });

test('no group of fewer than ten is shown, nor follows from the total and the groups that are', () =>
  fc.assert(
    fc.property(sizes, (people) => {
      const all = people.flatMap((each, index) => members(String(index), each));
      const { everyone, groups } = changeByGroup(all);
      const hidden = people.filter((each, index) => each > 0 && groups.get(String(index)) === null);
      for (const change of groups.values()) if (change) expect(change.n).toBeGreaterThanOrEqual(10);
      if (everyone === null) expect(hidden).toHaveLength(people.filter((each) => each > 0).length);
      else if (hidden.length > 0) {
        // The total less what is shown is about all hidden groups together: two at least, and ten people.
        expect(hidden.length).toBeGreaterThan(1);
        expect(hidden.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(10);
      }
    }),
    { numRuns: 30 },
  ));

test('a group that is shown has the very change that it has by itself', () => {
  const [women, men] = [members('female', 12), members('male', 15)];
  expect(changeByGroup([...men, ...women]).groups.get('female')).toEqual(changeByGroup(women).everyone);
});

const point = (same: number, everyone: number) => ({
  round: 'Baseline',
  samePeople: { n: same, mean: 1 },
  everyone: { n: everyone, mean: 2 },
});

test('on a line, everybody is withheld where only a few are not among the same people', () => {
  expect(withholdPoints([point(50, 59)])).toEqual([{ ...point(50, 59), everyone: null }]);
  expect(withholdPoints([point(50, 60)])).toEqual([point(50, 60)]);
  expect(withholdPoints([point(50, 50)])).toEqual([point(50, 50)]);
});
test('on a line, the same people are withheld where they are few', () => {
  expect(withholdPoints([point(9, 60)])).toEqual([{ ...point(9, 60), samePeople: null }]);
  expect(withholdPoints([point(3, 9)])).toEqual([{ round: 'Baseline', samePeople: null, everyone: null }]);
});
test('of what is left of a line, no mean is about fewer than ten, nor is what can be taken away', () =>
  fc.assert(
    fc.property(fc.nat({ max: 30 }), fc.nat({ max: 30 }), (same, more) => {
      const [shown] = withholdPoints([point(same, same + more)]);
      const left = [
        shown?.samePeople ? same : 0,
        shown?.everyone ? same + more : 0,
        shown?.samePeople && shown.everyone ? more : 0,
      ];
      expect(left.filter((people) => people > 0 && people < 10)).toEqual([]);
    }),
  ));

test('a drop-out keeps its counts, and tells neither who it was nor the mean of a few', () => {
  const levels = (from: number, to: number): RoundLevels => ({
    round: 'Round',
    instrument: 'self-1',
    levels: new Map(Array.from({ length: to - from }, (_, index) => [String(from + index), 1])),
  });
  expect(withholdDropOut(dropOut(levels(0, 20), levels(3, 22)))).toEqual({
    first: 20,
    second: 19,
    share: 0.15,
    newcomers: 2,
    firstOfStayed: { n: 17, mean: 1 },
    firstOfDropped: { n: 3, mean: null },
  });
});
