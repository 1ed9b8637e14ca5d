import { heaviestWeight } from '@baobab/domain/needs';
import { z } from 'zod';
import { PageInput } from '../database';
import { line } from '../line';
import { arrangements } from './rows-sql';

const locale = z.string().max(35).default('en');

export const MatrixInput = z.object({
  /** Null: the newest. */
  roundId: z.uuid('Choose a round.').nullish().default(null),
  /** Null: where the reader's reach begins. */
  institutionId: z.uuid('Choose an institution.').nullish().default(null),
  by: z.enum(arrangements).default('institution'),
  /** Null: as it is counted now. */
  reportId: z.uuid('Choose a report.').nullish().default(null),
  locale,
});

const cell = {
  roundId: z.uuid('Choose a round.'),
  institutionId: z.uuid('Choose an institution.'),
  competencyId: z.uuid('Choose a competency.'),
  /** Of a row that is no institution: what it is, and which one. */
  by: z.enum(arrangements).default('institution'),
  value: z.string().max(200).nullish().default(null),
};

export const PeopleInBothInput = z.object({
  roundId: z.uuid('Choose a round.'),
  otherRoundId: z.uuid('Choose a round.'),
  institutionId: z.uuid('Choose an institution.'),
});
export const DistributionInput = z.object({ ...cell, locale });
export const PeopleInNeedInput = PageInput.extend(cell);
export const MyNeedsInput = z.object({ locale });

export const SetCompetencyWeightInput = z.object({
  competencyId: z.uuid('Choose a competency.'),
  weight: z
    .int(`A weight is a whole number from 0 to ${heaviestWeight}.`)
    .min(0, `A weight is a whole number from 0 to ${heaviestWeight}.`)
    .max(heaviestWeight, `A weight is a whole number from 0 to ${heaviestWeight}.`),
});

export const SaveNeedsReportInput = z.object({
  name: line('a name for the report', 200),
  note: z.string().trim().max(2_000, 'A note has at most 2,000 characters.').nullish(),
  roundId: z.uuid('Choose a round.'),
  institutionId: z.uuid('Choose an institution.'),
});

export const NeedsReportInput = z.object({ reportId: z.uuid('Choose a report.') });
