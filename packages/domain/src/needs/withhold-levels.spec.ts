import fc from 'fast-check';
import type { LevelledBranch, PeopleAtLevel } from '.';
import { leastPeople, suppressSmall, withholdLevels } from '.';

const levels = [0, 1, 2, 3, 4];

/** So many people at each level from 0, who have one target. */
const standing = (people: readonly number[], target = 2): PeopleAtLevel[] =>
  people.map((each, level) => ({ level, target, people: each }));
const branch = (
  id: string,
  people: PeopleAtLevel[],
  { parentId = 'All', shown = true }: { parentId?: string | null; shown?: boolean } = {},
): LevelledBranch => ({ id, parentId, shown, people });
const whole = (...people: PeopleAtLevel[][]) => branch('All', people.flat(), { parentId: null });
const withheld = (...branches: LevelledBranch[]) =>
  Object.fromEntries([...withholdLevels(branches, levels)].map(([id, hidden]) => [id, [...hidden].sort()]));

test('levels at which nobody or ten and more stand are shown', () => {
  expect(withheld(whole(standing([30, 50, 40, 10])))).toEqual({ All: [] });
});
test('a level of few is withheld, and those with the next fewest until enough are withheld together', () => {
  expect(withheld(whole(standing([30, 50, 40, 12, 3])))).toEqual({ All: [3, 4] });
  expect(withheld(whole(standing([30, 50, 40, 5, 3])))).toEqual({ All: [2, 3, 4] });
});
test('no side of the target is left with a few, for the needs tell how many are below it', () => {
  // Level 0 alone would be 9 below their target.
  expect(withheld(whole(standing([9, 40, 3, 12, 50])))).toEqual({ All: levels });
  expect(withheld(whole(standing([12, 40, 3, 12, 50])))).toEqual({ All: [2, 3] });
});
test('two of three levels below target are not withheld alone, for the mean gap tells one from the other', () => {
  expect(withheld(whole(standing([3, 12, 50, 40, 30], 3)))).toEqual({ All: [0, 1, 2] });
});
test('a side of which no level is shown is told by the needs anyway, however few it has', () => {
  expect(withheld(whole(standing([40, 50, 2, 1, 0])))).toEqual({ All: [2, 3, 4] });
});
test('a level of few follows from the institution above less those beside it, so that one of these gives way', () => {
  const [health, labour] = [branch('Health', standing([20, 20, 20, 20])), branch('Labour', standing([20, 20, 16, 3]))];
  expect(withheld(whole(), health, labour)).toEqual({ All: [], Health: [2, 3, 4], Labour: [2, 3, 4] });
});
test('where few have another target no level is told, for the needs would tell how these stand', () => {
  const few = standing([0, 0, 3], 4);
  expect(withheld(whole(standing([30, 50, 40]), few))).toEqual({ All: levels });
  expect(withheld(whole(standing([30, 50, 40]), standing([20, 10, 10], 4)))).toEqual({ All: [] });
});
test('of an institution whose needs are not shown no level is told', () => {
  const small = branch('Labour', standing([4, 4]), { shown: false });
  expect(withheld(whole(standing([30, 30])), small)).toMatchObject({ Labour: levels });
});

/** Trees of institutions whose people stand at four levels and have one of two targets. */
const few = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 40 }));
const anyReach = fc
  .array(
    fc.record({
      parent: fc.nat(),
      first: fc.array(few, { minLength: 4, maxLength: 4 }),
      second: fc.option(fc.array(few, { minLength: 4, maxLength: 4 })),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .chain((nodes) => fc.tuple(fc.constant(nodes), fc.constantFrom<[number, number]>([1, 3], [2, 3], [2, 1], [3, 1])))
  .map(([nodes, targets]): LevelledBranch[] =>
    nodes.map(({ parent, first, second }, index) => ({
      id: String(index),
      parentId: index === 0 ? null : String(parent % index),
      shown: true,
      people: [...standing(first, targets[0]), ...(second ? standing(second, targets[1]) : [])],
    })),
  );

test('of an institution of nobody every level is told, for the needs tell that it is nobody, whatever is withheld around it', () => {
  fc.assert(
    fc.property(anyReach, fc.nat(), (reach, at) => {
      const empty = branch('Empty', standing([0, 0, 0, 0]), { parentId: String(at % reach.length) });
      const [without, beside] = [reach, [...reach, empty]].map((branches) => withholdLevels(branches, [0, 1, 2, 3]));
      expect(beside).toEqual(new Map([...without!, ['Empty', new Set()]]));
    }),
  );
});

const prime = 1_000_003;
const inverse = (value: number): number => {
  let [result, base] = [1, value];
  for (let left = prime - 2; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * base) % prime;
    base = (base * base) % prime;
  }
  return result;
};

/** What follows from sums that were told: rows in echelon form, a column each kind of person. */
class Following {
  private readonly rows = new Map<number, number[]>();

  constructor(told: readonly number[][]) {
    for (const row of told) {
      const rest = this.reduced(row);
      const pivot = rest.findIndex((value) => value !== 0);
      if (pivot < 0) continue;
      const factor = inverse(rest[pivot]!);
      this.rows.set(
        pivot,
        rest.map((value) => (value * factor) % prime),
      );
    }
  }

  has(row: readonly number[]): boolean {
    return this.reduced(row).every((value) => value === 0);
  }

  private reduced(row: readonly number[]): number[] {
    let rest = [...row];
    for (let column = 0; column < rest.length; column += 1) {
      const factor = rest[column]!;
      const pivot = factor === 0 ? undefined : this.rows.get(column);
      if (pivot) rest = rest.map((value, at) => (value + (prime - factor) * pivot[at]!) % prime);
    }
    return rest;
  }
}

const sumOf = (kinds: readonly PeopleAtLevel[]) => kinds.reduce((sum, { people }) => sum + people, 0);

test('no few people at a level follow from all that is told of needs and levels together, whatever is added and taken away', () => {
  fc.assert(
    fc.property(anyReach, (reach) => {
      const own = reach.map((each) => ({ ...each, people: sumOf(each.people) }));
      const small = suppressSmall(own);
      const branches = reach.map((each) => ({ ...each, shown: !small.has(each.id) }));
      const hidden = withholdLevels(branches, [0, 1, 2, 3]);
      const isIn = (id: string | null, root: string): boolean =>
        id !== null && (id === root || isIn(reach.find((each) => each.id === id)!.parentId, root));
      const held = reach.flatMap(({ people }) => people).filter(({ people }) => people > 0);
      const targets = [...new Set(held.map(({ target }) => target))];
      const kinds = reach.flatMap(({ id, people }) =>
        targets.flatMap((target) =>
          [0, 1, 2, 3].map((level) => ({
            id,
            level,
            target,
            people: people.find((at) => at.level === level && at.target === target)?.people ?? 0,
          })),
        ),
      );
      type Kind = (typeof kinds)[number];
      const weighed = (weight: (kind: Kind) => number) => kinds.map(weight);
      const needs = branches
        .filter(({ shown }) => shown)
        .flatMap(({ id }) => [
          weighed((kind) => Number(isIn(kind.id, id))),
          weighed((kind) => Number(isIn(kind.id, id) && kind.level < kind.target)),
          weighed((kind) => (isIn(kind.id, id) ? Math.max(0, kind.target - kind.level) : 0)),
        ]);
      const told = branches.flatMap(({ id }) =>
        [0, 1, 2, 3]
          .filter((level) => !hidden.get(id)!.has(level))
          .map((level) => weighed((kind) => Number(isIn(kind.id, id) && kind.level === level))),
      );
      const before = new Following(needs);
      const after = new Following([...needs, ...told]);
      // Every choice of institutions, each without those below it, and of levels; of all people, and of those with one target.
      for (let some = 1; some < 2 ** reach.length; some += 1)
        for (let at = 1; at < 16; at += 1)
          for (const target of [null, ...targets]) {
            const isPart = (kind: Kind) =>
              ((some >> Number(kind.id)) & 1) === 1 && (target === null || kind.target === target);
            const isCounted = (kind: Kind) => isPart(kind) && ((at >> kind.level) & 1) === 1;
            const few = sumOf(kinds.filter(target === null ? isCounted : isPart));
            const counted = weighed((kind) => Number(isCounted(kind)));
            if (few === 0 || few >= leastPeople || !after.has(counted)) continue;
            // The needs alone tell it, or all of it but that nobody stands at another level, or somewhere else.
            const peopled = (isAlike: (one: Kind, other: Kind) => boolean) =>
              weighed((kind) =>
                Number(isCounted(kind) && sumOf(kinds.filter((each) => isCounted(each) && isAlike(each, kind))) > 0),
              );
            const atLevel = peopled((one, other) => one.level === other.level);
            const atPlace = peopled((one, other) => one.level === other.level && one.id === other.id);
            expect([counted, atLevel, atPlace].some((each) => before.has(each))).toBe(true);
          }
    }),
    { numRuns: 300 },
  );
});
