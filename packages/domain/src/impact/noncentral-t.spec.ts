import fc from 'fast-check';
import { hedgesCorrection, noncentralityOf, noncentralTCdf, noncentralTQuantile } from './noncentral-t';
import { normalCdf } from './normal';

// Expected values: mpmath 1.3 at 30 digits, from the definitions.
test.each([
  [-12, 1.776482112077679e-33],
  [-5, 2.866515718791939e-7],
  [-3.1, 0.0009676032132183566],
  [-2.9, 0.0018658133003840384],
  [-1, 0.15865525393145705],
  [0, 0.5],
  [0.5, 0.6914624612740131],
  [4, 0.9999683287581669],
  [50, 1],
  [-50, 0],
])('Φ(%p) is %p', (x, expected) => {
  expect(Math.abs(normalCdf(x) - expected)).toBeLessThan(1e-15);
  if (expected > 0 && x < -3) expect(normalCdf(x) / expected).toBeCloseTo(1, 12);
});

test.each([
  [0, 9, 0, 0.5],
  [1, 1, 0, 0.75],
  [2, 9, 1, 0.8041440182555903],
  [-1, 3, 2, 0.003005247595398506],
  [-2, 4, -3, 0.8229827387776825],
  [4.06212768338204, 9, 4.06212768338204, 0.4624253797254383],
  [-4.06212768338204, 9, 0, 0.001416445098692128],
  [12, 2, 3, 0.9337570545123439],
  [3, 1, 10, 0.0015654022580025497],
  [1.5, 17.7764735161785, -0.5, 0.9726465982642069],
  [50, 30, 48, 0.5882365712269529],
  [60, 5, 100, 0.016422058369459994],
  [0.5, 200, 4, 0.00023303863429444203],
  [2.1, 1000, 0, 0.982010562844609],
  [300, 100000, 299, 0.7966775147914616],
])('P(T ≤ %p) with df %p and ncp %p is %p', (t, df, ncp, expected) =>
  expect(Math.abs(noncentralTCdf(t, df, ncp) - expected)).toBeLessThan(1e-13),
);

test.each([
  [2, 0.5641895835477563],
  [3, 0.7236012545582676],
  [9, 0.9138748917925523],
  [18, 0.957646427023718],
  [100, 0.9924780549814449],
  [1_000_000, 0.9999992499997813],
])('J(%p) is %p', (df, expected) => expect(Math.abs(hedgesCorrection(df) - expected)).toBeLessThan(1e-13));

const dfs = fc.oneof(fc.integer({ min: 1, max: 400 }), fc.double({ min: 1, max: 30, noNaN: true }));
const ts = fc.double({ min: -20, max: 20, noNaN: true });
const ncps = fc.double({ min: -15, max: 15, noNaN: true });
const probabilities = fc.double({ min: 0.001, max: 0.999, noNaN: true });

test('the distribution falls as the noncentrality rises, and rises with t', () =>
  fc.assert(
    fc.property(ts, dfs, ncps, fc.double({ min: 0.01, max: 5, noNaN: true }), (t, df, ncp, more) => {
      const p = noncentralTCdf(t, df, ncp);
      expect(p).toBeGreaterThanOrEqual(0);
      expect(p).toBeLessThanOrEqual(1 + 1e-13);
      expect(noncentralTCdf(t, df, ncp + more)).toBeLessThanOrEqual(p + 1e-13);
      expect(noncentralTCdf(t + more, df, ncp)).toBeGreaterThanOrEqual(p - 1e-13);
    }),
  ));

test('turning both signs turns the distribution around', () =>
  fc.assert(
    fc.property(ts, dfs, ncps, (t, df, ncp) =>
      expect(noncentralTCdf(t, df, ncp) + noncentralTCdf(-t, df, -ncp)).toBeCloseTo(1, 12),
    ),
  ));

test('without noncentrality, one and two degrees of freedom have the closed forms of Student’s t', () =>
  fc.assert(
    fc.property(ts, (t) => {
      expect(noncentralTCdf(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 12);
      expect(noncentralTCdf(t, 2)).toBeCloseTo(0.5 + t / (2 * Math.sqrt(2 + t * t)), 12);
    }),
  ));

test('a small noncentrality is near Student’s t; many degrees of freedom are near the normal distribution', () =>
  fc.assert(
    fc.property(ts, dfs, fc.double({ min: -3, max: 3, noNaN: true }), (t, df, ncp) => {
      expect(noncentralTCdf(t, df, 1e-9)).toBeCloseTo(noncentralTCdf(t, df), 8);
      expect(noncentralTCdf(t / 5, 1e7, ncp)).toBeCloseTo(normalCdf(t / 5 - ncp), 6);
    }),
  ));

test('a quantile has the probability it was asked for', () =>
  fc.assert(
    fc.property(probabilities, dfs, ncps, (p, df, ncp) =>
      expect(noncentralTCdf(noncentralTQuantile(p, df, ncp), df, ncp)).toBeCloseTo(p, 11),
    ),
    { numRuns: 40 },
  ));

test('under the noncentrality that was found, t has the probability it was asked for', () =>
  fc.assert(
    fc.property(ts, dfs, probabilities, (t, df, p) =>
      expect(noncentralTCdf(t, df, noncentralityOf(t, df, p))).toBeCloseTo(p, 11),
    ),
    { numRuns: 40 },
  ));

test.each([
  [0.975, 1, 12.7062047361747],
  [0.975, 9, 2.2621571627982],
  [0.95, 30, 1.69726088659396],
])('Student’s t has its quantile at %p with df %p, as in the tables', (p, df, expected) =>
  expect(noncentralTQuantile(p, df)).toBeCloseTo(expected, 11),
);

test('Hedges’ correction rises with the degrees of freedom, and 1 − 3 / (4 df − 1) comes near it', () =>
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 10_000 }), (df) => {
      expect(hedgesCorrection(df)).toBeCloseTo(1 - 3 / (4 * df - 1), 2);
      expect(hedgesCorrection(df + 1)).toBeGreaterThan(hedgesCorrection(df));
    }),
  ));

test.each([
  () => noncentralTCdf(Number.NaN, 3),
  () => noncentralTCdf(1, 0),
  () => noncentralTCdf(1, 3, Number.POSITIVE_INFINITY),
  () => noncentralTQuantile(0, 3),
  () => noncentralTQuantile(1, 3),
  () => noncentralityOf(1, 3, 1.5),
  () => hedgesCorrection(1),
  () => hedgesCorrection(Number.NaN),
])('what is no distribution is refused: %p', (ask) => expect(ask).toThrow(RangeError));
