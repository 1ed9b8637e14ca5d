import { z } from 'zod';

const roundId = z.uuid('Choose a round.');

export const TestSheetInput = z.object({ roundId, locale: z.string().max(35).default('en') });

export const AnswerTestItemInput = z
  .object({
    roundId,
    itemId: z.uuid('Answer the question that is shown.'),
    /** Places of options as they were shown, from 0. */
    chosen: z.array(z.int().min(0).max(20)).max(20).nullish(),
    number: z.number().nullish(),
  })
  .refine(({ chosen, number }) => ((chosen ?? null) === null) !== ((number ?? null) === null), {
    message: 'Choose an answer, or write a number.',
    path: ['chosen'],
    params: { code: 'no-answer' },
  });

export const SubmitTestInput = z.object({ roundId });
