import { z } from 'zod';
import { line } from '../../line';
import { cohortId, orNone, personId, webLink } from '../cohort.input';

const conditionId = z.uuid('Choose what is asked for.');
/** Of the work that was read. */
const expectedRevision = z.int().min(1);
const reason = z.string().trim().min(1, 'Write why.').max(1_000, 'Write at most 1,000 characters.');

const ConditionInput = z
  .object({
    /** Of one that is there already, so that what was handed in for it goes on to count. */
    id: z.uuid().nullish().default(null),
    kind: z.enum(['attendance', 'assessment', 'work'], 'Choose what is asked for.'),
    leastShare: z
      .number()
      .min(0, 'Write a share from 0 to 1.')
      .max(1, 'Write a share from 0 to 1.')
      .nullish()
      .default(null),
    roundId: z.uuid('Choose a round.').nullish().default(null),
    title: orNone(line('what is to be handed in', 300)),
  })
  .superRefine(({ kind, leastShare, roundId, title }, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message, params: { code: 'condition-incomplete' } });
    if (kind === 'attendance' && leastShare === null) refuse('leastShare', 'Write the least share of the hours.');
    if (kind === 'assessment' && roundId === null) refuse('roundId', 'Choose the round.');
    if (kind === 'work' && title === null) refuse('title', 'Write what is to be handed in.');
  })
  .transform(({ id, kind, leastShare, roundId, title }) => ({
    id,
    kind,
    leastShare: kind === 'attendance' ? leastShare : null,
    roundId: kind === 'assessment' ? roundId : null,
    title: kind === 'work' ? title : null,
  }));
export type ConditionAsked = z.output<typeof ConditionInput>;

export const CompletionRulesInput = z.object({
  cohortId,
  /** Otherwise of this cohort alone. */
  forProgramme: z.boolean(),
  /** None: back to what is inherited. */
  conditions: z
    .array(ConditionInput)
    .max(10, 'Ask for at most 10 conditions.')
    .refine((all) => all.filter(({ kind }) => kind === 'attendance').length <= 1, {
      message: 'Ask for one share of the hours.',
      params: { code: 'attendance-twice' },
    }),
});
export const ChangeCompletionRulesInput = CompletionRulesInput.extend({
  /** Of the rules that are changed; 0: there are none yet. */
  expectedVersion: z.int().min(0),
  /** How many people it was shown to concern, where a cohort has begun. */
  concerned: z.int().min(0).default(0),
});

export const CompletionInput = z.object({ cohortId });
export const HandInWorkInput = z
  .object({
    cohortId,
    conditionId,
    text: orNone(z.string().trim().max(10_000, 'Write at most 10,000 characters, or put it behind a link.')),
    link: orNone(webLink('Write the whole address, from https:// on.')),
  })
  .refine(({ text, link }) => text !== null || link !== null, {
    message: 'Write a text, or give a link to what you made.',
    path: ['text'],
    params: { code: 'nothing-handed-in' },
  });

export const DecideWorkInput = z
  .object({
    cohortId,
    conditionId,
    personId,
    expectedRevision,
    accepted: z.boolean(),
    reason: orNone(reason),
  })
  .refine(({ accepted, reason: why }) => accepted || why !== null, {
    message: 'Write what is missing: she reads it.',
    path: ['reason'],
    params: { code: 'sent-back-unexplained' },
  });

export const UndoWorkAcceptanceInput = z.object({ cohortId, conditionId, personId, expectedRevision, reason });

export const OverrideCompletionInput = z.object({ cohortId, personId, completes: z.boolean(), reason });
export const UndoCompletionOverrideInput = z.object({ cohortId, personId, reason });
