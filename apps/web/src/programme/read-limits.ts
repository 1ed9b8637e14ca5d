import type { Modality, Objective, StartTailoringInput } from '../generated/documents';
import { MODALITIES } from '../catalogue/parts';
import { OBJECTIVES } from './parts';

type Limits = Pick<
  StartTailoringInput,
  | 'objective'
  | 'hours'
  | 'hoursPerPerson'
  | 'weeks'
  | 'hoursPerWeek'
  | 'budget'
  | 'budgetLineId'
  | 'languages'
  | 'modalities'
  | 'modalityMix'
  | 'inventedToo'
  | 'tracks'
>;

/** Arabic-Indic and Persian digits as the others; the Arabic decimal sign as a point. */
const western = (written: string): string =>
  written
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace('٫', '.')
    .replace(/[\s٬]/g, '');

/** An amount as it was written; null where nothing was, and -1, which the api refuses with a remedy, for what is no number. */
export function amountOf(written: string): number | null {
  const plain = western(written);
  if (plain === '') return null;
  return /^\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : -1;
}

/** The name of the field of a way's least or most share. */
export const shareField = (modality: Modality, bound: 'least' | 'most'): string => `mix.${modality}.${bound}`;

export function readLimits(form: FormData): Limits {
  const one = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const all = (name: string): string[] => form.getAll(name).map(String);
  return {
    objective: OBJECTIVES.find((objective): objective is Objective => objective === one('objective')) ?? OBJECTIVES[0],
    hours: amountOf(one('hours')),
    hoursPerPerson: amountOf(one('hoursPerPerson')),
    weeks: amountOf(one('weeks')),
    hoursPerWeek: amountOf(one('hoursPerWeek')),
    budget: amountOf(one('budget')),
    budgetLineId: one('budgetLineId') || null,
    languages: all('languages'),
    modalities: MODALITIES.filter((modality): modality is Modality => all('modalities').includes(modality)),
    modalityMix: MODALITIES.map((modality) => ({
      modality,
      least: amountOf(one(shareField(modality, 'least'))),
      most: amountOf(one(shareField(modality, 'most'))),
    })).filter(({ least, most }) => least !== null || most !== null),
    inventedToo: one('inventedToo') === 'yes',
    tracks: Number(one('tracks') || 1),
  };
}
