import { z } from 'zod';
import { line } from '../../line';
import { safeFileName } from './file-name';

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

/** The furthest that the last day may lie from the first. */
const mostDays = 366;
const day = 86_400_000;

export const endsInTime = ({ opensOn, closesOn }: { opensOn: string; closesOn: string }): boolean =>
  Date.parse(closesOn) - Date.parse(opensOn) <= mostDays * day;
/** Handed to zod as a copy: it takes the message out of what it is given. */
export const tooLongOpen = {
  message: `An assessment of institutions is open for at most ${mostDays} days. Choose an earlier last day.`,
  path: ['closesOn'],
  params: { code: 'assessment-too-long' },
};

const personId = z.uuid('Choose a person.');
const name = line('a name for the assessment', 200);
const expectedVersion = z.int().min(1);

/** As many as a page can show. */
const mostInstitutions = 200;

export const OpenInstitutionAssessmentInput = z
  .object({
    name,
    institutionIds: z
      .array(institutionId)
      .min(1, 'Choose at least one institution.')
      .max(mostInstitutions, `Choose at most ${mostInstitutions} institutions.`)
      .transform((ids) => [...new Set(ids)]),
    roleProfileId: z.uuid('Choose a role profile, or nobody.').nullish().default(null),
    moderatorId: personId.nullish().default(null),
    opensOn: Day,
    closesOn: Day,
  })
  .refine(({ opensOn, closesOn }) => closesOn >= opensOn, {
    message: 'The last day is before the first. Change one of the two.',
    path: ['closesOn'],
    params: { code: 'closes-before-open' },
  })
  .refine(endsInTime, { ...tooLongOpen });

export const ChangeInstitutionAssessmentInput = z.object({ assessmentId, name, closesOn: Day, expectedVersion });
export const CloseInstitutionAssessmentInput = z.object({ assessmentId, expectedVersion });
/** Who is named, or taken back. */
export const RespondentInput = z.object({ assessmentId, institutionId, personId });
export const NameModeratorInput = z.object({ assessmentId, institutionId, moderatorId: personId });
export const PossibleModeratorsInput = z.object({
  institutionIds: z.array(institutionId).min(1).max(mostInstitutions),
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

export const CompleteModerationInput = z.object({ assessmentId, institutionId });
export const ReopenModerationInput = z.object({
  assessmentId,
  institutionId,
  reason: z.string().trim().min(1, 'Say in a sentence why.').max(2_000, 'Write at most 2,000 characters.'),
});

export const KeepEvidenceFileInput = z.object({
  assessmentId,
  institutionId,
  indicatorId,
  fileName: z.string().max(1_000, 'The name of the file is too long. Shorten it.').transform(safeFileName),
});
export const EvidenceFileInput = z.object({ fileId: z.uuid('Choose a file.') });
export const SetMaturityTargetsInput = z.object({
  expectedVersion: z.string().max(40),
  targets: z
    .array(z.object({ indicatorId, ordinal: level }))
    .max(200, 'There are fewer indicators than that. Load the page again.')
    .refine((targets) => new Set(targets.map((target) => target.indicatorId)).size === targets.length, {
      message: 'An indicator stands here twice. Load the page again.',
      params: { code: 'unknown-indicator' },
    }),
});
export const MaturityTargetsInput = z.object({ locale });

export const AssessmentInput = z.object({ assessmentId, locale });
/** Null: all that the reader reaches. */
export const InstitutionNeedsInput = z.object({ institutionId: institutionId.nullish().default(null), locale });
export const AssessedInstitutionInput = z.object({ assessmentId, institutionId, locale });
