import { z } from 'zod';
import { Modality } from '../catalogue';

/** Checked below, so that a mistake in any of them is told of the mix. */
const share = z.number().nullish().default(null);
const ModalityShare = z.object({ modality: Modality, least: share, most: share });
export type ModalityShare = z.output<typeof ModalityShare>;

const isShare = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 100;
const waysInAll = 4;

/** What part of the hours each way of following has, in per cent. */
export const ModalityMix = z
  .array(ModalityShare)
  .max(20)
  .default([])
  .superRefine((mix, context) => {
    const refuse = (code: string, message: string) => context.addIssue({ code: 'custom', message, params: { code } });
    const sumOf = (shares: readonly number[]) => shares.reduce((sum, each) => sum + each, 0);
    const least = mix.map((each) => each.least ?? 0);
    const most = mix.map((each) => each.most ?? 100);
    if (![...least, ...most].every(isShare))
      return refuse('mix-range', 'Write shares in whole per cent from 0 to 100, or leave them empty.');
    if (mix.some((each) => each.least === null && each.most === null))
      refuse('mix-empty', 'Write the least share of a way, the most, or both; or leave the way out.');
    if (new Set(mix.map(({ modality }) => modality)).size < mix.length)
      refuse('mix-twice', 'A way has its shares written twice. Write them once.');
    else if (mix.some((_, place) => least[place]! > most[place]!))
      refuse('mix-least-over-most', 'The least share of a way is above its most. Lower the least, or raise the most.');
    else if (sumOf(least) > 100)
      refuse('mix-over-hundred', 'The least shares add up to more than 100 per cent. Lower one of them.');
    else if (mix.length === waysInAll && sumOf(most) < 100)
      refuse(
        'mix-under-hundred',
        'The most shares of all ways add up to less than 100 per cent. Raise one of them, or leave one empty.',
      );
  });

/** Whether each way that is to have some of the hours is among those asked for, if any are. */
export const isMixAmong = (mix: readonly ModalityShare[], modalities: readonly string[]): boolean =>
  modalities.length === 0 || mix.every(({ modality, least }) => !least || modalities.includes(modality));
