import { z } from 'zod';
import { cohortId, cohortInOrder, meetingPlace, mostSeats, orNone, somewhere } from '../cohort.input';
import { line } from '../../line';

/** Of the preview that was looked at; a preview is asked for without. */
const digest = z.string().nullish().default(null);
const sessionIds = z.array(z.uuid('Choose sessions.')).min(1, 'Choose at least one session.').nullish().default(null);
const day = z.iso.date('Write a day, such as 2026-11-24.');

/** Kept with the change, for those who read of it later. */
const reason = orNone(z.string().trim().max(1_000, 'Write at most 1,000 characters.'));

const mostDays = 1_100;

export const CancelCohortInput = z.object({
  cohortId,
  digest,
  reason: z.string().trim().min(1, 'Write why: people read it.').max(1_000, 'Write at most 1,000 characters.'),
});
export const PostponeCohortInput = z
  .object({
    cohortId,
    digest,
    reason,
    days: z
      .int('Write a number of days.')
      .min(1, 'Postpone by at least 1 day.')
      .max(mostDays, `Postpone by at most ${mostDays} days.`)
      .nullish()
      .default(null),
    firstDay: day.nullish().default(null),
  })
  .refine(({ days, firstDay }) => (days === null) !== (firstDay === null), {
    message: 'Say by how many days, or the new first day: one of the two.',
    path: ['days'],
    params: { code: 'one-of-two' },
  });
export const SubstituteTrainerInput = z.object({
  cohortId,
  digest,
  reason,
  sessionIds,
  trainerId: z.uuid('Choose a trainer.'),
});
export const SubstituteVenueInput = somewhere(
  z.object({ cohortId, digest, reason, sessionIds, venue: meetingPlace.venue, link: meetingPlace.link }),
);
export const MergeCohortsInput = z
  .object({ cohortId: cohortInOrder, digest, reason, intoCohortId: cohortInOrder })
  .refine(({ cohortId: from, intoCohortId }) => from !== intoCohortId, {
    message: 'Choose another cohort than this one.',
    path: ['intoCohortId'],
    params: { code: 'same-cohort' },
  });
export const SplitCohortInput = z
  .object({
    cohortId,
    digest,
    reason,
    name: line('a name for the new cohort', 200),
    seats: z.int().min(1, 'A cohort has at least 1 seat.').max(mostSeats, 'A cohort has at most 1,000 seats.'),
    by: z.enum(['institution', 'alphabet', 'hand'], 'Choose how people are split.'),
    personIds: z
      .array(z.uuid('Choose people.'))
      .max(2 * mostSeats)
      .default([]),
  })
  .refine(({ by, personIds }) => by !== 'hand' || personIds.length > 0, {
    message: 'Choose who goes into the new cohort.',
    path: ['personIds'],
    params: { code: 'nobody-chosen' },
  });

const asked = {
  cancel: CancelCohortInput,
  postpone: PostponeCohortInput,
  trainer: SubstituteTrainerInput,
  venue: SubstituteVenueInput,
  merge: MergeCohortsInput,
  split: SplitCohortInput,
};
type Inputs = { [K in keyof typeof asked]: z.output<(typeof asked)[K]> };
export type ChangeKind = keyof Inputs;
/** What is to be changed, whichever way it was asked for. */
export type Change = { [K in ChangeKind]: { kind: K } & Inputs[K] }[ChangeKind];

const kinds = Object.keys(asked) as ChangeKind[];

/** One of the six, as the contract takes them. */
export const PreviewChangeInput = z
  .object({
    cancel: CancelCohortInput.nullish(),
    postpone: PostponeCohortInput.nullish(),
    trainer: SubstituteTrainerInput.nullish(),
    venue: SubstituteVenueInput.nullish(),
    merge: MergeCohortsInput.nullish(),
    split: SplitCohortInput.nullish(),
  })
  .refine((input) => kinds.filter((kind) => input[kind]).length === 1, {
    message: 'Ask for one change at a time.',
    params: { code: 'one-change' },
  })
  .transform((input): Change => {
    const kind = kinds.find((each) => input[each])!;
    return { kind, ...input[kind] } as Change;
  });

export const UndoPlanChangeInput = z.object({ changeId: z.uuid('Choose a change.'), reason });
export const PlanChangesInput = z.object({ cohortId });
export const GoOnWithCohortInput = z.object({ cohortId, expectedVersion: z.int().min(1) });
