import fc from 'fast-check';
import type { ItemKey } from '.';
import { guessOf, isCorrect, shuffled } from '.';

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

test('guessing succeeds as often as a draw of lots', () => {
  expect(guessOf({ kind: 'single', options: 4 })).toBe(0.25);
  expect(guessOf({ kind: 'multiple', options: 4 })).toBeCloseTo(1 / 15, 12);
  expect(guessOf({ kind: 'order', options: 4 })).toBeCloseTo(1 / 24, 12);
  expect(guessOf({ kind: 'numeric', options: 0 })).toBe(0.02);
});
