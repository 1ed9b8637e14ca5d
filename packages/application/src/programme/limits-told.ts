import { inContract } from '../contract-word';
import type { ScenarioLimits } from './programme.input';

/** As the contract says them; what limits of before did not know yet limits nothing. */
export const limitsTold = (limits: ScenarioLimits) => ({
  ...limits,
  modalities: limits.modalities.map(inContract),
  modalityMix: (limits.modalityMix ?? []).map((share) => ({ ...share, modality: inContract(share.modality) })),
  tracks: limits.tracks ?? 1,
});

/** Most hours of a person, by themselves or by her weeks: the tighter of the two; null where neither is limited. */
export const hoursOfPerson = ({
  hoursPerPerson = null,
  weeks = null,
  hoursPerWeek = null,
}: Pick<ScenarioLimits, 'hoursPerPerson' | 'weeks' | 'hoursPerWeek'>): number | null => {
  const ofWeeks = weeks === null || hoursPerWeek === null ? null : (weeks * Math.round(hoursPerWeek * 100)) / 100;
  if (hoursPerPerson === null || ofWeeks === null) return hoursPerPerson ?? ofWeeks;
  return Math.min(hoursPerPerson, ofWeeks);
};
