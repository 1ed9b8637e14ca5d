import fc from 'fast-check';
import type { Evidence, Fusing } from '.';
import { evidenceSources, fuseEvidence, leastError, levelOf, selfBias, standardFusing } from '.';

const piece = (said: Partial<Evidence> = {}): Evidence => ({
  source: 'test',
  estimate: 2,
  standardError: 0.5,
  ageDays: 0,
  ...said,
});
const anyPiece: fc.Arbitrary<Evidence> = fc.record({
  source: fc.constantFrom(...evidenceSources),
  estimate: fc.double({ min: 0, max: 3, noNaN: true }),
  standardError: fc.option(fc.double({ min: 0.1, max: 2, noNaN: true })),
  ageDays: fc.nat({ max: 3_000 }),
});
const anyFusing: fc.Arbitrary<Fusing> = fc.record({
  halfLifeDays: fc.integer({ min: 30, max: 3_650 }),
  errors: fc.constant(standardFusing.errors),
  correctBias: fc.boolean(),
  bias: fc.option(fc.constant({ mean: 0.4, standardError: 0.05, people: 60 })),
});
const somePieces = fc.array(anyPiece, { minLength: 1, maxLength: 4 });

test('without evidence there is no level', () => {
  expect(fuseEvidence([], standardFusing)).toBeNull();
});

test('what is four times as precise weighs four times as much', () => {
  const fused = fuseEvidence(
    [piece({ source: 'self', estimate: 3, standardError: 1 }), piece({ estimate: 2, standardError: 0.5 })],
    standardFusing,
  )!;
  expect(fused.estimate).toBeCloseTo(2.2, 10);
  expect(fused.standardError).toBeCloseTo(Math.sqrt(0.2), 10);
  expect(fused.weighed.map(({ share }) => share)).toEqual([expect.closeTo(0.2, 10), expect.closeTo(0.8, 10)]);
});

test('after a half-life evidence weighs half as much', () => {
  const { halfLifeDays } = standardFusing;
  const { weighed } = fuseEvidence([piece({ ageDays: halfLifeDays }), piece()], standardFusing)!;
  expect(weighed[0]!.share).toBeCloseTo(1 / 3, 10);
});

test('sources that contradict each other make a level less sure than either of them, and drop nobody', () => {
  const [low, high] = [piece({ estimate: 0, standardError: 0.4 }), piece({ estimate: 3, standardError: 0.4 })];
  const fused = fuseEvidence([low, high], standardFusing)!;
  // χ² = 2 · (1.5 / 0.4)², of one degree of freedom.
  expect(fused.standardError).toBeCloseTo((Math.sqrt(2) * (1.5 / 0.4) * 0.4) / Math.sqrt(2), 10);
  expect(fused.estimate).toBeCloseTo(1.5, 10);
});

test('nothing is surer than people are steady', () => {
  expect(fuseEvidence([piece({ standardError: 0.01 })], standardFusing)?.standardError).toBe(leastError);
});

test('self-assessments are lowered by their bias only where that is switched on, and are less sure for it', () => {
  const bias = { mean: 0.5, standardError: 0.2, people: 40 };
  const self = [piece({ source: 'self', estimate: 3, standardError: 0.9 })];
  expect(fuseEvidence(self, { ...standardFusing, bias })?.estimate).toBe(3);
  const corrected = fuseEvidence(self, { ...standardFusing, bias, correctBias: true })!;
  expect(corrected.estimate).toBe(2.5);
  expect(corrected.standardError).toBeCloseTo(Math.hypot(0.9, 0.2), 10);
});

test('a fused level lies between what its evidence says, whatever the order', () => {
  fc.assert(
    fc.property(somePieces, anyFusing, (pieces, fusing) => {
      const fused = fuseEvidence(pieces, fusing)!;
      const said = fused.weighed.map(({ estimate }) => estimate);
      expect(fused.estimate).toBeGreaterThanOrEqual(Math.min(...said) - 1e-9);
      expect(fused.estimate).toBeLessThanOrEqual(Math.max(...said) + 1e-9);
      expect(fuseEvidence([...pieces].reverse(), fusing)?.estimate).toBeCloseTo(fused.estimate, 9);
      expect(fused.weighed.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    }),
  );
});

test('evidence that agrees makes a level surer, and the older one weighs less', () => {
  fc.assert(
    fc.property(anyPiece, anyFusing, fc.integer({ min: 30, max: 2_000 }), (one, fusing, days) => {
      const alone = fuseEvidence([one], fusing)!;
      const both = fuseEvidence([one, one], fusing)!;
      expect(both.standardError / alone.standardError).toBeCloseTo(Math.SQRT1_2, 9);
      const [older, newer] = fuseEvidence([{ ...one, ageDays: one.ageDays + days }, one], fusing)!.weighed;
      expect(older!.share).toBeLessThan(newer!.share);
    }),
  );
});

test('the bias is the mean over people with the error of a mean, and none of fewer than thirty', () => {
  expect(selfBias(Array.from({ length: 29 }, () => 1))).toBeNull();
  const differences = Array.from({ length: 30 }, (_, index) => (index % 2 === 0 ? 0 : 1));
  const bias = selfBias(differences)!;
  expect(bias).toMatchObject({ mean: 0.5, people: 30 });
  expect(bias.standardError).toBeCloseTo(Math.sqrt(7.5 / 29 / 30), 12);
});

test('a level is the nearest of the framework’s', () => {
  expect([-0.4, 0.5, 1.49, 3.6].map((estimate) => levelOf(estimate, 3))).toEqual([0, 1, 1, 3]);
});
