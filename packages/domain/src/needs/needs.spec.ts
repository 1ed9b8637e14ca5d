import { levelOfAnswers } from '../assessment/test';
import fc from 'fast-check';
import type { TargetedLevel } from '.';
import { gapOf, needsMatrix, priorityOf, probabilityBelow } from '.';

test('a gap is what is missing to the target', () => expect(gapOf(1, 3)).toBe(2));
test('a level above the target leaves no gap', () => expect(gapOf(3, 2)).toBe(0));
test('not assessed is not a gap of zero', () => expect(gapOf(null, 2)).toBeNull());
test('"not yet" is assessed, and has the whole gap', () => expect(gapOf(0, 2)).toBe(2));
test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('a level of %p is refused', (level) => {
  expect(() => gapOf(level, 2)).toThrow(RangeError);
  expect(() => gapOf(1, level)).toThrow(RangeError);
});

const level = (row: string, competency: string, assessed: number | null, target = 2): TargetedLevel => ({
  row,
  competency,
  level: assessed,
  target,
});

test('a cell counts who was assessed, who is in need and the mean gap; who was not assessed stands apart', () => {
  const matrix = needsMatrix([
    level('Health', 'D1.1', 0),
    level('Health', 'D1.1', 1),
    level('Health', 'D1.1', 3),
    level('Health', 'D1.1', null),
  ]);
  expect(matrix.get('Health')?.get('D1.1')).toEqual({ n: 3, inNeed: 2, meanGap: 1, notAssessed: 1 });
});

test('a cell in which nobody was assessed has no mean gap', () => {
  expect(
    needsMatrix([level('Health', 'D1.1', null)])
      .get('Health')
      ?.get('D1.1'),
  ).toEqual({ n: 0, inNeed: 0, meanGap: null, notAssessed: 1 });
});

const anyLevels = fc.array(
  fc.record({
    row: fc.constantFrom('A', 'B', 'C'),
    competency: fc.constantFrom('D1.1', 'D1.2'),
    level: fc.option(fc.integer({ min: 0, max: 4 })),
    target: fc.integer({ min: 0, max: 4 }),
  }),
);

test('everybody with a target is in exactly one cell, as assessed or not', () => {
  fc.assert(
    fc.property(anyLevels, (levels) => {
      const cells = [...needsMatrix(levels).values()].flatMap((row) => [...row.values()]);
      expect(cells.reduce((sum, cell) => sum + cell.n + cell.notAssessed, 0)).toBe(levels.length);
    }),
  );
});

test('the order in which levels arrive changes nothing', () => {
  fc.assert(
    fc.property(anyLevels, (levels) => {
      const counts = (matrix: ReturnType<typeof needsMatrix>) =>
        [...matrix]
          .flatMap(([row, cells]) =>
            [...cells].map(([competency, cell]) => `${row} ${competency} ${JSON.stringify(cell)}`),
          )
          .sort();
      expect(counts(needsMatrix([...levels].reverse()))).toEqual(counts(needsMatrix(levels)));
    }),
  );
});

describe('the probability of being below target', () => {
  const known = (estimate: number, standardError: number) => ({
    level: Math.floor(estimate + 0.5),
    estimate,
    standardError,
  });
  test('is a half where the estimate is just what reaches the target', () =>
    expect(probabilityBelow(known(1.5, 0.4), 2)).toBeCloseTo(0.5, 12));
  test('is that of the normal distribution', () => {
    expect(probabilityBelow(known(2.5, 0.5), 2)).toBeCloseTo(0.02275, 5);
    expect(probabilityBelow({ level: 2, estimate: 1.9, standardError: 0.5 }, 3)).toBeCloseTo(0.88493, 5);
  });
  test('is certain where no error is known', () => {
    const plain = { level: 2, estimate: null, standardError: null };
    expect([1, 2, 3].map((target) => probabilityBelow(plain, target))).toEqual([0, 0, 1]);
  });
  test('falls with the estimate, and is more than a half just where the level is below the target', () =>
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 3.49, noNaN: true }),
        fc.double({ min: 0.05, max: 2, noNaN: true }),
        fc.integer({ min: 1, max: 3 }),
        (estimate, error, target) => {
          const probability = probabilityBelow(known(estimate, error), target);
          expect(probability).toBeGreaterThanOrEqual(probabilityBelow(known(estimate + 0.1, error), target));
          expect(probability > 0.5).toBe(estimate < target - 0.5);
        },
      ),
    ));
  test('may speak against the most likely level of a test whose answers contradict each other', () => {
    const answers = [1, 2, 3].map((ordinal) => ({ item: { ordinal, guess: 0.25 }, solved: ordinal === 2 }));
    const found = levelOfAnswers(answers);
    expect(found.level).toBe(0);
    expect(probabilityBelow(found, 1)).toBeCloseTo(0.39, 2);
  });
  test.each([0, -1, Number.NaN])('refuses a standard error of %p', (error) =>
    expect(() => probabilityBelow(known(2, error), 2)).toThrow(RangeError),
  );
});

test('a priority is weight × people × gap: a light competency with many counts like a heavy one with few', () => {
  expect(priorityOf({ weight: 2, assessed: 40, meanGap: 0.5 })).toBe(40);
  expect(priorityOf({ weight: 1, assessed: 80, meanGap: 0.5 })).toBe(40);
  expect(priorityOf({ weight: 5, assessed: 0, meanGap: null })).toBe(0);
  expect(priorityOf({ weight: 1, assessed: 100_000, meanGap: Number((33_333 / 100_000).toFixed(8)) })).toBe(33_333);
});
