import { normalCdf } from './normal';
import { overPieces, rootOf, type Turn } from './quadrature';

const { abs, exp, expm1, log, max, min, sqrt } = Math;

/**
 * The noncentral t distribution: P(T ≤ t) where T = (Z + ncp) / S, Z is standard normal and S = √(χ²_df / df).
 *
 * Computed as what the definition says, the mean of Φ(t S − ncp) over S, by Gauss quadrature in u = ln S (so Witkovský 2013, "A note on
 * computing extreme tail probabilities of the noncentral t distribution with large noncentrality parameter", arXiv:1306.5294).
 * The usual series (AS 243, Lenth 1989) stops at |ncp| = 37.6; this doesn't. Accurate to about 1e-13.
 * @param df degrees of freedom, above 0, whole or not.
 * @param ncp the noncentrality parameter, any finite number; 0 gives Student's t.
 * @throws RangeError when an argument is not finite, or df not above 0.
 * @example noncentralTCdf(2, 9, 1) // 0.804144018255590
 */
export const noncentralTCdf = (t: number, df: number, ncp = 0): number => {
  check(df, t, ncp);
  if (t === 0) return normalCdf(-ncp);
  // Φ(t eᵘ − ncp) turns where t eᵘ = ncp, within about 1 / ncp.
  const steep = min(max(1, abs(ncp)), 1e12);
  return meanOverS(df, (s) => normalCdf(t * s - ncp), { at: log(steep / abs(t)), within: 2 / steep });
};

/**
 * The t below which a noncentral t falls with probability p: the inverse of {@link noncentralTCdf}.
 * @param p a probability, above 0 and below 1.
 * @throws RangeError as noncentralTCdf, and when p is no such probability.
 * @example noncentralTQuantile(0.975, 9) // 2.26215716279820
 */
export const noncentralTQuantile = (p: number, df: number, ncp = 0): number => {
  checkProbability(p);
  return rootOf((t) => noncentralTCdf(t, df, ncp) - p, ncp, 1);
};

/**
 * The ncp under which a value t or less has probability p; it falls as p rises. Two of them are the exact interval of a
 * standardised mean (Steiger and Fouladi 1997; Cumming and Finch 2001).
 * @example [noncentralityOf(4.06212768338204, 9, 0.975), noncentralityOf(4.06212768338204, 9, 0.025)] // [1.3111678…, 6.6977563…]
 */
export const noncentralityOf = (t: number, df: number, p: number): number => {
  checkProbability(p);
  return rootOf((ncp) => noncentralTCdf(t, df, ncp) - p, t, sqrt(1 + (t * t) / (2 * df)));
};

/**
 * Hedges' correction J(df) = Γ(df/2) / (√(df/2) Γ((df−1)/2)), which takes the bias out of a standardised mean difference (Hedges 1981).
 * J is 1 / E(1/S), so it comes from the same integral, and doesn't lose digits where the gammas are large.
 * @param df degrees of freedom, 2 or more (at 1 it is 0: nothing would be left of the estimate).
 * @throws RangeError when df is below 2 or not finite.
 * @example hedgesCorrection(9) // 0.913874891793
 */
export const hedgesCorrection = (df: number): number => {
  if (!(df >= 2)) throw new RangeError(`Hedges' correction needs 2 or more degrees of freedom, not ${df}.`);
  check(df);
  return 1 / meanOverS(df, (s) => 1 / s);
};

/** The mean of f(S) over S = √(χ²_df / df). The density of u = ln S is proportional to exp(−df ((e²ᵘ − 1) / 2 − u)). */
const meanOverS = (df: number, f: (s: number) => number, ...turns: Turn[]): number => {
  // Beyond these the density is below e⁻⁸⁰ of its peak at u = 0.
  const far = 80 / df;
  const [low, high] = [-(far + sqrt(far * far + 4 * far)) / 2, sqrt(far)];
  let [sum, whole] = [0, 0];
  overPieces(low, high, [{ at: 0, within: 2 / sqrt(df) }, ...turns], (u, weight) => {
    const density = weight * exp(-df * (expm1(2 * u) / 2 - u));
    whole += density;
    sum += density * f(exp(u));
  });
  return sum / whole;
};

const check = (df: number, ...others: number[]): void => {
  if (!(df > 0) || ![df, ...others].every(Number.isFinite))
    throw new RangeError(
      `Needs finite numbers, and degrees of freedom above 0; got ${[df, ...others].join(', ')} (df first).`,
    );
};

const checkProbability = (p: number): void => {
  if (!(p > 0 && p < 1)) throw new RangeError(`A probability here is above 0 and below 1, not ${p}.`);
};
