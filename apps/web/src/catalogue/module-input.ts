import type { AddTrainingModuleInput } from '../generated/documents';
import { MODALITIES } from './parts';

/** Thousands, by whichever sign: there are at most two decimals, so three digits after a sign are no decimals. */
const thousands = /^[1-9]\d{0,2}([.,٬\s]\d{3})+(?!\d)/;

/** A number as people write it, in Arabic digits too; NaN for what is none. */
export function numberOf(written: string): number {
  const plain = written
    .trim()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(thousands, (whole) => whole.replace(/\D/g, ''))
    .replace(/[,٫]/, '.');
  return plain === '' ? 0 : Number(plain);
}

/** What can't be read goes as one that the api refuses, and says why; the contract has no other place for it. */
const amountOf = (written: string): number => {
  const amount = numberOf(written);
  return Number.isFinite(amount) ? amount : -1;
};

/** Written as a list, with whichever comma the keyboard has. */
const listed = (written: string): string[] => written.split(/[\s,،;]+/).filter(Boolean);

/** What the form says, as the api takes it. @param steps the numbers of the rows that say what is taught. */
export function moduleInput(
  field: (name: string) => string,
  steps: readonly number[],
  locale: string,
): AddTrainingModuleInput {
  return {
    title: field('title'),
    description: field('description').trim() || null,
    locale,
    provider: field('provider'),
    url: field('url').trim() || null,
    licence: field('licence').trim() || null,
    hours: amountOf(field('hours')),
    modality: MODALITIES.find((modality) => modality === field('modality')) ?? 'self_paced',
    languages: listed(field('languages')),
    costPerGroup: amountOf(field('costPerGroup')),
    costPerPerson: amountOf(field('costPerPerson')),
    groupSize: field('groupSize').trim() === '' ? null : amountOf(field('groupSize')),
    requires: listed(field('requires')),
    equivalents: listed(field('equivalents')),
    teaches: steps.map((step) => ({
      competencyId: field(`competency-${step}`),
      fromOrdinal: Number(field(`from-${step}`)),
      toOrdinal: Number(field(`to-${step}`)),
    })),
  };
}
