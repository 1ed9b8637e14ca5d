import type { Column } from '@baobab/domain/assessment';
import { columnMeanings, mistakesOfColumns } from '@baobab/domain/assessment';
import { z } from 'zod';
import { contractWord } from '../contract-word';
import { line } from '../line';

const ColumnInput = z
  .object({ index: z.int().min(0).max(199), meaning: z.enum(columnMeanings), competencyId: z.uuid().nullish() })
  .transform(({ competencyId, ...column }) => ({ ...column, ...(competencyId ? { competencyId } : {}) }))
  .refine((column) => (column.meaning === 'competency_level') === 'competencyId' in column, {
    message: 'A column of levels says which competency it holds, and no other column does.',
    params: { code: 'competency-missing' },
  });

/** The columns as a whole must make sense. */
const refuseMistakes = (columns: Column[], context: z.RefinementCtx): void => {
  for (const { code, index, message } of mistakesOfColumns(columns))
    context.addIssue({ code: 'custom', path: index === undefined ? [] : [index], message, params: { code } });
};

const roundKinds = {
  baseline: 'baseline',
  post: 'post',
  follow_up: 'follow-up',
  stand_alone: 'stand-alone',
} as const;
const disclosures = {
  person: 'person',
  coordinators: 'coordinators',
  coordinators_and_managers: 'coordinators-and-managers',
} as const;
export const RoundKind = contractWord(roundKinds);
export const Disclosure = contractWord(disclosures);

/** Null where it is not known; with single spaces, so that names which differ in spaces only are one. */
const Instrument = z.preprocess(
  (text) => (typeof text === 'string' && text.trim() === '' ? null : text),
  line('the instrument', 100)
    .transform((text) => text.replace(/\s+/g, ' '))
    .nullish()
    .default(null),
);

const RoundInput = z.object({
  name: line('a name for the round', 200),
  kind: RoundKind,
  heldOn: z.iso.date('Write the day as 2026-11-24.'),
  disclosure: Disclosure,
  instrument: Instrument,
});

/** Of a survey: what an answer means that is no level's number or name; null: nothing was assessed. */
const AnswerInput = z.object({ answer: z.string().trim().min(1).max(200), ordinal: z.int().min(0).max(20).nullable() });

/** What both a check and an import need to read a file. */
const ReadingInput = z.object({
  uploadId: z.uuid(),
  columns: z.array(ColumnInput).min(1).max(200).superRefine(refuseMistakes),
  answers: z.array(AnswerInput).max(200).default([]),
  institutionId: z.uuid('Choose the institution that new people and institutions are put below.'),
});

export const ImportPreviewInput = z.object({ uploadId: z.uuid() });

export const CheckImportInput = ReadingInput;

export const StartImportInput = ReadingInput.extend({
  roundId: z.uuid().nullish(),
  round: RoundInput.nullish(),
  validRowsOnly: z.boolean().default(false),
}).refine(({ roundId, round }) => Boolean(roundId) !== Boolean(round), {
  message: 'Choose a round that exists, or describe a new one.',
  path: ['round'],
  params: { code: 'one-round' },
});
