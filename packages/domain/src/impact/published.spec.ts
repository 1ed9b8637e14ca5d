import { adjustedEffects, benjaminiHochberg, compareGroups, holm, pairedChange, signedRank, type Pair } from '.';
import { hedgesCorrection } from './noncentral-t';

/** To as many decimals as were published. */
const expectAll = (found: (number | null | undefined)[], expected: number[], decimals: number) =>
  expected.forEach((value, index) => expect(found[index]).toBeCloseTo(value, decimals));

// Student 1908; in R as `sleep`: extra hours of sleep with two drugs. A level is no less than 0, so all are 2 hours more here;
// no estimate depends on that.
const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
const sleep = first.map((hours, index): Pair => ({ before: 2 + hours, after: 2 + (second[index] ?? 0) }));
const sleepBack = sleep.map(({ before, after }) => ({ before: after, after: before }));

test('Student’s sleep data give the paired t, p and interval of R', () => {
  const estimates = pairedChange(sleepBack).estimates;
  expect(estimates?.df).toBe(9);
  expectAll(
    [estimates?.t, estimates?.p, estimates?.interval.low, estimates?.interval.high],
    [-4.06212768338204, 0.00283289019738427, -2.45988576327698, -0.700114236723018],
    12,
  );
});

test('Student’s sleep data give d_z, its exact interval, J, g_z and d_av', () => {
  const estimates = pairedChange(sleep).estimates;
  expectAll(
    [estimates?.dz, estimates?.dzInterval.low, estimates?.dzInterval.high],
    [1.28455756259, 0.41462775638, 2.11801651398],
    11,
  );
  expectAll([hedgesCorrection(9)], [0.913874891793], 12);
  expectAll([estimates?.gz, estimates?.dav], [1.17392490351, 0.83218108135], 11);
});

test('Student’s sleep data, taken as two groups, give Welch’s t, df and p of R', () => {
  const drug = (hours: number[]) => hours.map((each): Pair => ({ before: 2, after: 4 + each }));
  const effect = compareGroups(drug(first), drug(second)).effect;
  expectAll([effect?.t, effect?.df, effect?.p], [-1.86081346748685, 17.7764735161785, 0.0793941401873582], 12);
});

test('Hollander and Wolfe’s depression scores give V and, one-sided, the exact p of R', () => {
  const x = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3];
  const y = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];
  const { v, p, exact } = signedRank(x.map((after, index) => ({ before: y[index] ?? 0, after })));
  expect({ v, oneSided: (p ?? 0) / 2, exact }).toEqual({ v: 40, oneSided: 0.01953125, exact: true });
});

test('the anorexia trial gives the analysis of covariance of R’s lm', () => {
  const { effects } = adjustedEffects(
    anorexia.Cont,
    new Map([
      ['CBT', anorexia.CBT],
      ['FT', anorexia.FT],
    ]),
  );
  const [cbt, ft] = [effects?.get('CBT'), effects?.get('FT')];
  expectAll(
    [cbt?.effect, cbt?.standardError, ft?.effect, ft?.standardError],
    [4.09706553, 1.89349261, 8.66012818, 2.19314941],
    8,
  );
  expect(cbt?.df).toBe(68);
});

test('five p values are adjusted by Holm, and by Benjamini and Hochberg, as by R’s p.adjust', () => {
  const ps = [0.01, 0.02, 0.03, 0.04, 0.05];
  expectAll(holm(ps), [0.05, 0.08, 0.09, 0.09, 0.09], 15);
  expectAll(benjaminiHochberg(ps), [0.05, 0.05, 0.05, 0.05, 0.05], 15);
});

/** Weights in pounds before and after, from a list of the two in turn. */
const weights = (list: string): Pair[] =>
  list
    .trim()
    .split(/\s*,\s*/)
    .map((two) => two.split(' ').map(Number))
    .map(([before = 0, after = 0]) => ({ before, after }));

// Hand et al. 1993, A Handbook of Small Data Sets, set 285.
const anorexia = {
  Cont: weights(
    `80.7 80.2, 89.4 80.1, 91.8 86.4, 74 86.3, 78.1 76.1, 88.3 78.1, 87.3 75.1, 75.1 86.7, 80.6 73.5, 78.4 84.6, 77.6 77.4,
     88.7 79.5, 81.3 89.6, 78.1 81.4, 70.5 81.8, 77.3 77.3, 85.2 84.2, 86 75.4, 84.1 79.5, 79.7 73, 85.5 88.3, 84.4 84.7,
     79.6 81.4, 77.5 81.2, 72.3 88.2, 89 78.8`,
  ),
  CBT: weights(
    `80.5 82.2, 84.9 85.6, 81.5 81.4, 82.6 81.9, 79.9 76.4, 88.7 103.6, 94.9 98.4, 76.3 93.4, 81 73.4, 80.5 82.1, 85 96.7,
     89.2 95.3, 81.3 82.4, 76.5 72.5, 70 90.9, 80.4 71.3, 83.3 85.4, 83 81.6, 87.7 89.1, 84.2 83.9, 86.4 82.7, 76.5 75.7,
     80.2 82.6, 87.8 100.4, 83.3 85.2, 79.7 83.6, 84.5 84.6, 80.8 96.2, 87.4 86.7`,
  ),
  FT: weights(
    `83.8 95.2, 83.3 94.3, 86 91.5, 82.5 91.9, 86.7 100.3, 79.6 76.7, 76.9 76.8, 94.2 101.6, 73.4 94.9, 80.5 75.2, 81.6 77.8,
     82.1 95.5, 77.6 90.7, 83.5 92.5, 89.9 93.8, 86 91.7, 87.3 98`,
  ),
};
