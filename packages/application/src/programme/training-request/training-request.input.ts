import { z } from 'zod';
import { line } from '../../line';

/** As many steps as a framework of usual size has. */
const mostSteps = 200;

export const RequestTrainingInput = z.object({
  programmeId: z.uuid('Choose a programme.'),
  steps: z
    .array(z.object({ competencyId: z.uuid('Choose a competency.'), ordinal: z.int().min(1).max(100) }))
    .min(1, 'Say what providers are asked for: at least one level of a competency.')
    .max(mostSteps, `Ask for at most ${mostSteps} levels at a time.`),
  note: line('what providers should know', 500).nullish().default(null),
  neededBy: z.iso.date('Write the day as 2027-03-31.').nullish().default(null),
});

export const WithdrawTrainingRequestInput = z.object({ trainingRequestId: z.uuid('Choose a request.') });

export const TrainingRequestsInput = z.object({ locale: z.string().max(35).default('en') });
