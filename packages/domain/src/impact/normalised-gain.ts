import { checkLevels } from './rounds';

/** Hake's names: low below 0.3, high from 0.7. A fall is low as well. */
export type GainBand = 'low' | 'medium' | 'high';

export interface NormalisedGain {
  /** At most 1; negative after a fall. */
  gain: number;
  band: GainBand;
}

/**
 * How much of what could be gained was gained: ⟨g⟩ = (after − before) / (highest − before), on means of the same people
 * (Hake 1998, Am. J. Phys. 66). Never shown alone: beside a standardised change and the drop-out.
 * @param meanBefore mean level of everybody who was assessed twice, at first; so `meanAfter`, later.
 * @param highest the scale's highest level.
 * @returns null where undefined: nothing was left to gain.
 * @throws RangeError when a level is negative, not finite or above the highest.
 * @example normalisedGain(1, 2, 3) // { gain: 0.5, band: 'medium' }
 */
export const normalisedGain = (meanBefore: number, meanAfter: number, highest: number): NormalisedGain | null => {
  checkLevels([meanBefore, meanAfter, highest]);
  if (Math.max(meanBefore, meanAfter) > highest)
    throw new RangeError(`A mean of ${Math.max(meanBefore, meanAfter)} lies above the highest level, ${highest}.`);
  if (meanBefore === highest) return null;
  const gain = (meanAfter - meanBefore) / (highest - meanBefore);
  return { gain, band: gain < 0.3 ? 'low' : gain < 0.7 ? 'medium' : 'high' };
};
