import { z } from 'zod';
import { line } from '../../line';

/** As many rounds as a page can list. */
const mostRounds = 50;
const error = z
  .number()
  .min(0.1, 'An error is between 0.1 and 3 levels.')
  .max(3, 'An error is between 0.1 and 3 levels.');

export const FuseEvidenceInput = z.object({
  name: line('a name for the round', 200),
  institutionId: z.uuid('Choose the institution whose people it is about.'),
  asOf: z.iso.date('Write the day as 2026-11-24.'),
  roundIds: z
    .array(z.uuid('Choose rounds from the list.'))
    .min(1, 'Choose at least one round.')
    .max(mostRounds, `Choose at most ${mostRounds} rounds.`)
    .transform((ids) => [...new Set(ids)]),
  halfLifeDays: z
    .int()
    .min(30, 'A half-life is between 30 and 3,650 days.')
    .max(3_650, 'A half-life is between 30 and 3,650 days.'),
  errors: z.object({ import: error, self: error, supervisor: error }),
  correctBias: z.boolean(),
});
export type FusingOrder = z.output<typeof FuseEvidenceInput>;

export const FusedRoundInput = z.object({ roundId: z.uuid('Choose a round.') });

export const LevelEvidenceInput = z.object({
  roundId: z.uuid('Choose a round.'),
  personId: z.uuid('Choose a person.'),
  competencyId: z.uuid('Choose a competency.'),
  locale: z.string().max(35).default('en'),
});
