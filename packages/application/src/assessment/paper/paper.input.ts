import { z } from 'zod';
import { PageInput } from '../../database';

const roundId = z.uuid('Choose a round.');
const code = z.string().max(40, 'Type the code as it stands at the top of the form.');

export const PaperFormsInput = PageInput.extend({
  roundId,
  institutionId: z.uuid('Choose the institution whose people are asked on paper.'),
  first: z.int().min(1, 'Ask for at least 1.').max(50, 'At most 50 forms are printed at a time.').default(50),
});

export const PaperFormInput = z.object({ roundId, code });

export const FindPaperFormsInput = z.object({ roundId, search: z.string().trim().min(1).max(200) });

export const RoundQuestionsInput = z.object({ roundId, locale: z.string().max(35).default('en') });

export const KeyedFileInput = z.object({ roundId, uploadId: z.uuid('Upload the file first.') });

export const KeyFormInput = z.object({
  roundId,
  code,
  /** Each competency that is asked, once; null: left blank on paper, or not clear. */
  answers: z
    .array(
      z.object({
        competencyId: z.uuid('Choose a competency.'),
        ordinal: z.int().min(0).max(20).nullable(),
      }),
    )
    .max(200),
  /** Was keyed already, and this is what stands on paper. */
  correct: z.boolean().default(false),
});
