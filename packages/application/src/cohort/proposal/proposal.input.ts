import { z } from 'zod';
import { cohortSize, leastFits, leastTooMany, mostCohorts, personId, programmeId } from '../cohort.input';

const quota = z.int('Write a number of people.').min(0, 'Write 0 or more people.').default(0);

/** What cohorts are proposed within. */
export const StartCohortProposalInput = z
  .object({
    programmeId,
    ...cohortSize,
    most: z
      .int('Write a number of cohorts.')
      .min(1, 'Form at least 1 cohort, or leave it empty.')
      .max(mostCohorts, `Form at most ${mostCohorts} cohorts at a time.`)
      .nullish()
      .default(null),
    languages: z
      .array(
        z
          .string()
          .trim()
          .toLowerCase()
          .regex(/^[a-z]{2,8}$/, 'Choose a language from the list.'),
      )
      .min(1, 'Choose at least one language that cohorts are held in.')
      .max(20, 'Choose at most 20 languages.'),
    oneRegion: z.boolean(),
    leastWomen: quota,
    leastMen: quota,
    mostOfInstitution: z
      .int('Write a number of people.')
      .min(1, 'Let at least 1 person of an institution into a cohort, or leave it empty.')
      .nullish()
      .default(null),
    locale: z.string().max(35).default('en'),
  })
  .refine(leastFits, leastTooMany)
  .refine(({ seats, leastWomen, leastMen }) => leastWomen + leastMen <= seats, {
    message: 'A cohort has fewer seats than the women and men that it needs. Lower one of the two, or add seats.',
    path: ['leastWomen'],
    params: { code: 'quotas-above-seats' },
  });

export type CohortsAsked = z.output<typeof StartCohortProposalInput>;

const proposalId = z.uuid('Choose a proposal.');
const expectedVersion = z.int().min(1);
/** A place among the cohorts of a proposal, from 0; null: among those who found no place. */
const at = z.int().min(0).nullish().default(null);

export const MoveProposedPersonInput = z.object({ proposalId, expectedVersion, personId, to: at });
export const AcceptCohortProposalInput = z.object({
  proposalId,
  expectedVersion,
  comeIn: z.enum(['enrolled', 'invited'], 'Choose whether people are enrolled or invited.'),
});
export const DiscardCohortProposalInput = z.object({ proposalId });
export const CohortProposalInput = z.object({ id: z.uuid() });
export const CohortProposalsInput = z.object({ programmeId: z.uuid() });
export const ProposedPeopleInput = z.object({ proposalId, at });
