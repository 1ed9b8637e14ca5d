import fc from 'fast-check';
import { levelOfAbility, levelOfAnswers, probabilityOf, thresholdsOf } from '.';
import { grid } from './grid';

describe('the level of answers', () => {
  const guess = 0.25;
  const answered = (...solved: [ordinal: number, solved: boolean][]) =>
    levelOfAnswers(solved.map(([ordinal, each]) => ({ item: { ordinal, guess }, solved: each })));
  const two = (level: number, solved: boolean): [number, boolean][] => [
    [level, solved],
    [level, solved],
  ];
  /** Of any levels, and any chance to hit on the answer, from a number up to one of two options. */
  const items = fc.array(
    fc.record({ ordinal: fc.integer({ min: 1, max: 8 }), guess: fc.double({ min: 0.01, max: 0.5, noNaN: true }) }),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  const highestOf = (asked: readonly { ordinal: number }[]) => Math.max(...asked.map(({ ordinal }) => ordinal));

  test('is the highest level whose items were solved', () => {
    const { level, estimate, standardError } = answered(...two(1, true), ...two(2, true), ...two(3, false));
    expect(level).toBe(2);
    expect(Math.round(estimate)).toBe(2);
    expect(standardError).toBeLessThan(0.5);
  });
  test('with one item of level 1 is 1 where it was solved and 0 where it was missed', () => {
    expect(answered([1, true]).level).toBe(1);
    expect(answered([1, false]).level).toBe(0);
    expect(answered([1, true]).estimate).toBeLessThanOrEqual(1);
  });
  test('is the lower one of two between which no item tells', () => {
    expect(answered([1, true], [3, false]).level).toBe(1);
  });
  test('cannot be told without answers', () => {
    expect(() => answered()).toThrow(RangeError);
  });
  test('is less sure where the hard items were solved and the easy ones missed', () => {
    const odd = answered(...two(1, false), ...two(2, true), ...two(3, false));
    const even = answered(...two(1, true), ...two(2, true), ...two(3, false));
    expect(odd.standardError).toBeGreaterThan(even.standardError);
  });
  test('is 0 where everything was missed, and the highest that was asked where everything was solved', () => {
    fc.assert(
      fc.property(items, (asked) => {
        const all = (solved: boolean) => levelOfAnswers(asked.map((item) => ({ item, solved }))).level;
        expect(all(false)).toBe(0);
        expect(all(true)).toBe(highestOf(asked));
      }),
    );
  });
  test('never falls by solving an item instead of missing it, and stays within what was asked', () => {
    const answers = items.chain((asked) =>
      fc.record({
        asked: fc.constant(asked),
        solved: fc.array(fc.boolean(), { minLength: asked.length, maxLength: asked.length }),
        turned: fc.integer({ min: 0, max: asked.length - 1 }),
      }),
    );
    fc.assert(
      fc.property(answers, ({ asked, solved, turned }) => {
        const answering = (one: boolean) =>
          levelOfAnswers(asked.map((item, index) => ({ item, solved: index === turned ? one : solved[index]! })));
        const [better, worse] = [answering(true), answering(false)];
        expect(better.level).toBeGreaterThanOrEqual(worse.level);
        expect(better.estimate).toBeGreaterThan(worse.estimate - 1e-12);
        for (const { level, estimate } of [better, worse]) {
          expect(level).toBeGreaterThanOrEqual(0);
          expect(level).toBeLessThanOrEqual(highestOf(asked));
          expect(estimate).toBeGreaterThanOrEqual(0);
          expect(estimate).toBeLessThanOrEqual(highestOf(asked));
        }
      }),
    );
  });
  test('on a calibrated scale begins where two of three people solve its items', () => {
    const items = [-1, 0, 1].map((difficulty, index) => ({ difficulty, discrimination: 2, ordinal: index + 1 }));
    const thresholds = thresholdsOf(items, 3);
    thresholds.forEach((threshold, index) => expect(probabilityOf(items[index]!, threshold!)).toBeCloseTo(2 / 3, 10));
  });
  test('of an ability is as likely as that lies between two thresholds', () => {
    const certain = (at: number) => grid.map((ability) => Number(ability === at));
    expect(levelOfAbility(certain(0), [-1, -0.3, 2])).toEqual({ level: 2, estimate: 2, standardError: 0 });
    // A point of the grid stands for what is around it: half of that lies above the threshold.
    expect(levelOfAbility(certain(1), [0, 1]).estimate).toBeCloseTo(1.5, 10);
    // Of a level that no item tests nothing is found.
    expect(levelOfAbility(certain(1), [0, null, 3])).toMatchObject({ level: 1, estimate: 1 });
  });
  test('a level without items has no threshold, and one whose items are easier than a lower one’s begins with it', () => {
    const of = (ordinal: number, difficulty: number) => ({ ordinal, difficulty, discrimination: 1 });
    const first = 0.5 + Math.log(2);
    expect(thresholdsOf([of(1, 0.5), of(3, -1)], 3)).toEqual([first, null, first]);
  });
});
