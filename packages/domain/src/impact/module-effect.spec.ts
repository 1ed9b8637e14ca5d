import fc from 'fast-check';
import { claimedSteps, climbedSteps, expectedEffect, stepsAbove } from '.';

const levels = fc.integer({ min: 0, max: 4 });
const steps = fc.uniqueArray(levels, { maxLength: 4 }).map((from) => new Set(from));
const learners = fc.array(fc.record({ before: levels, after: levels }), { maxLength: 40 });

test('a learner can climb what is taught above her, up to the first step that is not', () => {
  expect(stepsAbove(0, new Set([0, 1, 3]))).toBe(2);
  expect(stepsAbove(2, new Set([0, 1, 3]))).toBe(0);
  expect(stepsAbove(3, new Set([0, 1, 3]))).toBe(1);
});

test('who had nothing to learn is not counted, however much she rose', () => {
  const taught = new Set([0, 1]);
  fc.assert(
    fc.property(learners, fc.integer({ min: 2, max: 4 }), levels, (some, before, after) => {
      expect(climbedSteps([...some, { before, after }], taught)).toEqual(climbedSteps(some, taught));
    }),
  );
});

test('each learner who is counted had at least one step to climb', () => {
  fc.assert(
    fc.property(learners, steps, (some, taught) => {
      const found = climbedSteps(some, taught);
      expect(found.taught).toBeGreaterThanOrEqual(found.learners);
    }),
  );
});

test('where nothing was measured, the catalogue is believed', () => {
  expect(expectedEffect({ taught: 0, climbed: 0 })).toBe(1);
});

test('the expected effect lies between what was measured and what the catalogue says, nearer to the former the more was measured', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (taught, share) => {
      const few = expectedEffect({ taught, climbed: share * taught });
      const many = expectedEffect({ taught: taught * 10, climbed: share * taught * 10 });
      expect(many).toBeGreaterThanOrEqual(share - 1e-9);
      expect(few).toBeGreaterThanOrEqual(many - 1e-9);
      expect(few).toBeLessThanOrEqual(1);
    }),
  );
});

test('as many steps as the claim weighs count half', () => {
  expect(expectedEffect({ taught: claimedSteps, climbed: 0 })).toBe(0.5);
});

test('levels that fell, or rose beyond what was taught, leave a share between none and all', () => {
  expect(expectedEffect({ taught: 100, climbed: -300 })).toBe(0);
  expect(expectedEffect({ taught: 100, climbed: 300 })).toBe(1);
});

test('fewer than no steps are refused', () => {
  expect(() => expectedEffect({ taught: -1, climbed: 0 })).toThrow(RangeError);
});
