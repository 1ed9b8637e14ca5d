import fc from 'fast-check';
import type { ItemKey } from '.';
import { earnedByLength, guessOf, isCorrect, isOnlyLongest, shuffled, toChoose } from '.';

const key = (said: Partial<ItemKey>): ItemKey => ({
  kind: 'single',
  options: 4,
  right: 1,
  value: null,
  tolerance: null,
  ...said,
});

test('of one option the first is right, and nothing else', () => {
  for (const kind of ['single', 'case'] as const) {
    expect(isCorrect(key({ kind }), { chosen: [0] })).toBe(true);
    for (const chosen of [[1], [], [0, 1], [0, 0]]) expect(isCorrect(key({ kind }), { chosen })).toBe(false);
  }
});

test('of several all right ones have to be chosen, in any order, and no other', () => {
  const item = key({ kind: 'multiple', right: 2 });
  for (const chosen of [
    [0, 1],
    [1, 0],
  ])
    expect(isCorrect(item, { chosen })).toBe(true);
  for (const chosen of [[0], [0, 2], [0, 1, 2], [1, 1]]) expect(isCorrect(item, { chosen })).toBe(false);
});

test('an order is right as a whole', () => {
  const item = key({ kind: 'order', right: 4 });
  expect(isCorrect(item, { chosen: [0, 1, 2, 3] })).toBe(true);
  expect(isCorrect(item, { chosen: [0, 1, 3, 2] })).toBe(false);
});

test('a number is right within its tolerance, the ends included', () => {
  const item = key({ kind: 'numeric', options: 0, right: null, value: 20, tolerance: 0.5 });
  for (const number of [19.5, 20, 20.5]) expect(isCorrect(item, { number })).toBe(true);
  for (const number of [19.4, 21, Number.NaN]) expect(isCorrect(item, { number })).toBe(false);
});

test('an answer of another form is wrong', () => {
  expect(isCorrect(key({}), { number: 0 })).toBe(false);
  expect(isCorrect(key({ kind: 'numeric', options: 0, right: null, value: 0, tolerance: 0 }), { chosen: [] })).toBe(
    false,
  );
});

test('options are shuffled without loss, alike for one seed, and an order is never shown solved', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('single' as const, 'order' as const),
      fc.integer({ min: 2, max: 8 }),
      fc.integer(),
      (kind, options, seed) => {
        const order = shuffled({ kind, options }, seed);
        expect([...order].sort((one, other) => one - other)).toEqual(
          Array.from({ length: options }, (_, index) => index),
        );
        expect(shuffled({ kind, options }, seed)).toEqual(order);
        if (kind === 'order') expect(order.every((position, place) => position === place)).toBe(false);
      },
    ),
  );
});

test('over many people each option stands first about as often', () => {
  const first = Array.from({ length: 4_000 }, (_, seed) => shuffled({ kind: 'single', options: 4 }, seed)[0]);
  for (const option of [0, 1, 2, 3]) {
    const share = first.filter((each) => each === option).length / first.length;
    expect(share).toBeGreaterThan(0.22);
    expect(share).toBeLessThan(0.28);
  }
});

test('guessing succeeds as often as a draw of lots, among as many boxes as are asked for', () => {
  expect(guessOf({ kind: 'single', options: 4, right: 1 })).toBe(0.25);
  expect(guessOf({ kind: 'multiple', options: 4, right: 2 })).toBeCloseTo(1 / 6, 12);
  expect(guessOf({ kind: 'multiple', options: 5, right: 3 })).toBeCloseTo(1 / 10, 12);
  expect(guessOf({ kind: 'order', options: 4, right: 4 })).toBeCloseTo(1 / 24, 12);
  expect(guessOf({ kind: 'numeric', options: 0, right: null })).toBe(0.02);
});

test('who guesses is right as often as is said: counted over every choice of so many boxes', () => {
  const boxes = fc
    .integer({ min: 2, max: 8 })
    .chain((options) => fc.record({ options: fc.constant(options), right: fc.integer({ min: 1, max: options - 1 }) }));
  fc.assert(
    fc.property(boxes, ({ options, right }) => {
      const item = key({ kind: 'multiple', options, right });
      const answers = Array.from({ length: 2 ** options }, (_, bits) =>
        Array.from({ length: options }, (__, option) => option).filter((option) => (bits >> option) & 1),
      ).filter(({ length }) => length === toChoose(item));
      const solved = answers.filter((chosen) => isCorrect(item, { chosen }));
      expect(guessOf(item)).toBeCloseTo(solved.length / answers.length, 12);
    }),
  );
});

test('only where several are right is somebody told how many', () => {
  expect(toChoose(key({ kind: 'multiple', right: 2 }))).toBe(2);
  for (const kind of ['single', 'case', 'order', 'numeric'] as const) expect(toChoose(key({ kind }))).toBeNull();
});

describe('choosing by length', () => {
  test('earns an item whose right option is the only longest, and by lot where several are as long', () => {
    expect(earnedByLength(['long', 'a', 'b'], 1, 'longest')).toBe(1);
    expect(earnedByLength(['long', 'also', 'b'], 1, 'longest')).toBe(0.5);
    expect(earnedByLength(['a', 'long', 'b'], 1, 'longest')).toBe(0);
    expect(earnedByLength(['a', 'long', 'b'], 1, 'shortest')).toBe(0.5);
    expect(earnedByLength(['long', 'longer', 'a', 'b'], 2, 'longest')).toBe(1);
    expect(earnedByLength(['longer', 'long', 'also', 'b'], 2, 'longest')).toBe(0.5);
    expect(earnedByLength(['long', 'a', 'longer', 'b'], 2, 'longest')).toBe(0);
  });

  test('earns as often as chance where the right ones are drawn by lot', () => {
    const all = fc.array(fc.string({ maxLength: 6 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(all, fc.constantFrom('longest' as const, 'shortest' as const), (options, chosen) => {
        const each = options.map((_, right) => [...options.slice(right), ...options.slice(0, right)]);
        const earned = each.reduce((sum, turned) => sum + earnedByLength(turned, 1, chosen), 0);
        expect(earned).toBeCloseTo(1, 12);
      }),
    );
  });

  test('is warned of where one option is right and it alone is the longest', () => {
    expect(isOnlyLongest(['the longest', 'a', 'b'], 1)).toBe(true);
    expect(isOnlyLongest(['as long', 'as long', 'b'], 1)).toBe(false);
    expect(isOnlyLongest(['the longest', 'the next', 'b'], 2)).toBe(false);
    expect(isOnlyLongest([], 1)).toBe(false);
  });
});
