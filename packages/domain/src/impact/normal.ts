const { abs, ceil, exp, PI, sqrt } = Math;

/**
 * The standard normal distribution function Φ(x), to about 1e-15.
 * In the middle by the series of Marsaglia (2004), "Evaluating the normal distribution", J. Stat. Software 11(4); in the tails by
 * Laplace's continued fraction (Abramowitz and Stegun 26.2.14), which keeps its relative accuracy there.
 * @example normalCdf(0) // 0.5
 */
export const normalCdf = (x: number): number => {
  if (x > 9) return 1;
  if (x > 3) return 1 - lowerTail(x);
  if (x < -3) return lowerTail(-x);
  let term = x;
  let sum = x;
  for (let odd = 3; abs(term) > 1e-17; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + density(x) * sum;
};

/** Φ(−x) for x ≥ 3: the fraction needs about 20 steps at 3, and fewer farther out. */
const lowerTail = (x: number): number => {
  if (x > 39) return 0;
  let fraction = x;
  for (let step = ceil(10 + 250 / (x * x)); step > 0; step -= 1) fraction = x + step / fraction;
  return density(x) / fraction;
};

const density = (x: number): number => exp((-x * x) / 2) / sqrt(2 * PI);
