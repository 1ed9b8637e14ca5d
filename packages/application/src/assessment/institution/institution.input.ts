import { z } from 'zod';
import { line } from '../../line';

const Day = z.iso.date('Write the day as 2026-11-24.');
const assessmentId = z.uuid('Choose an assessment.');
const institutionId = z.uuid('Choose an institution.');
const indicatorId = z.uuid('Choose an indicator.');
const level = z.int('Choose one of the levels that are shown.').min(0).max(20);
const locale = z.string().max(35).default('en');
/** A few lines; null where nothing is said. */
const words = z
  .string()
  .trim()
  .max(2_000, 'Write at most 2,000 characters.')
  .nullish()
  .transform((text) => text || null);

/** As many as a page can show. */
const mostInstitutions = 200;

export const OpenInstitutionAssessmentInput = z
  .object({
    name: line('a name for the assessment', 200),
    institutionIds: z
      .array(institutionId)
      .min(1, 'Choose at least one institution.')
      .max(mostInstitutions, `Choose at most ${mostInstitutions} institutions.`)
      .transform((ids) => [...new Set(ids)]),
    roleProfileId: z.uuid('Choose a role profile, or nobody.').nullish().default(null),
    opensOn: Day,
    closesOn: Day,
  })
  .refine(({ opensOn, closesOn }) => closesOn >= opensOn, {
    message: 'The last day is before the first. Change one of the two.',
    path: ['closesOn'],
    params: { code: 'closes-before-open' },
  });

export const CloseInstitutionAssessmentInput = z.object({ assessmentId, expectedVersion: z.int().min(1) });
export const NameRespondentInput = z.object({
  assessmentId,
  institutionId,
  person: line('a staff number or an e-mail', 254),
});
export const RateIndicatorInput = z.object({
  assessmentId,
  institutionId,
  indicatorId,
  ordinal: level.nullable(),
  comment: words,
});
export const SubmitMaturityInput = z.object({ assessmentId, institutionId });
export const SettleIndicatorInput = z.object({
  assessmentId,
  institutionId,
  indicatorId,
  ordinal: level,
  reason: words,
});

export const AssessmentInput = z.object({ assessmentId, locale });
export const AssessedInstitutionInput = z.object({ assessmentId, institutionId, locale });
