import { normalCdf } from '../impact/normal';

/** What is known of one person's level in one competency. */
export interface KnownLevel {
  /** The assessed level's ordinal. */
  level: number;
  /**
   * What an instrument with an error found before it became the level, and its standard error, in levels; null where none is known. Of
   * evidence put together the level is the estimate rounded; of a test it is the most likely one, and the estimate the mean.
   */
  estimate: number | null;
  standardError: number | null;
}

/**
 * The probability that a person is below her target, from 0 to 1. A level is reached from half a level below it, as estimates are
 * rounded, so with estimate m and standard error s it is Φ((target − ½ − m) / s). Of a test whose answers contradict each other, the most
 * likely level may stand on the other side of the target. A level without a known error is taken as it is: 0 or 1.
 * @param target the target level's ordinal.
 * @throws RangeError when the standard error is not positive.
 * @example probabilityBelow({ level: 2, estimate: 1.9, standardError: 0.5 }, 3) // 0.885: 0.6 below what reaches 3
 * @example probabilityBelow({ level: 2, estimate: null, standardError: null }, 3) // 1
 */
export const probabilityBelow = ({ level, estimate, standardError }: KnownLevel, target: number): number => {
  if (estimate === null || standardError === null) return level < target ? 1 : 0;
  if (!(standardError > 0)) throw new RangeError(`A standard error is above 0, not ${standardError}.`);
  return normalCdf((target - 0.5 - estimate) / standardError);
};
