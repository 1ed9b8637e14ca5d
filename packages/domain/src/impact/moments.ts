/** How many values, and their mean; the mean is null when there is none. */
export interface Mean {
  n: number;
  /** In levels. */
  mean: number | null;
}

/** Why an estimate is undefined: fewer than two people in a group, or values that are all the same. */
export type Undefined = 'too-few' | 'no-spread';

/** Of 95 % confidence where it is an estimate’s. */
export interface Interval {
  low: number;
  high: number;
}

export const meanOf = (values: readonly number[]): Mean => ({
  n: values.length,
  mean: values.length === 0 ? null : mean(values),
});

/** NaN for no values: for those who have counted already. */
export const mean = (values: readonly number[]): number => sum(values) / values.length;

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * The sample variance (n − 1), in two passes; null below two values. Exactly 0 where the values differ by no more than rounding does,
 * so that 0.3 − 0.1 and 0.4 − 0.2 are the same change.
 * @param size how large the numbers are that the values were computed from.
 */
export const varianceOf = (values: readonly number[], size: number): number | null => {
  if (values.length < 2) return null;
  const centre = mean(values);
  const variance = sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1);
  return Math.sqrt(variance) <= 1e-12 * size ? 0 : variance;
};
