import { z } from 'zod';
import { line } from '../../line';
import { AmountInput } from '../budget.input';

const most = 1_000_000_00;
const Price = AmountInput.refine((amount) => amount <= most, {
  message: 'Write at most 1,000,000 US dollars.',
  params: { code: 'too-dear' },
});

const trainingModuleCode = z.string().trim().min(1, 'Write the code of a module of the catalogue.').max(40);
const validUntil = z.iso.date('Write the day as 2027-03-31.').nullish().default(null);
const reference = z.preprocess(
  (text) => (text === '' ? null : text),
  line('the number of the offer', 100).nullish().default(null),
);

export const RecordProviderQuoteInput = z.object({
  trainingModuleCode,
  provider: line('who quotes', 200),
  costPerGroup: Price,
  costPerPerson: Price,
  validUntil,
  reference,
});

export const RecordTrainerDaysInput = z.object({
  trainingModuleCode,
  provider: line('which trainer', 200),
  dayRate: Price,
  /** Halves of days too. */
  days: z
    .number('Write how many days one group takes.')
    .gt(0, 'Write how many days one group takes: more than 0.')
    .max(200, 'Write at most 200 days.')
    .refine((days) => Number.isInteger(days * 2), {
      message: 'Write whole or half days.',
      params: { code: 'not-half-days' },
    }),
  validUntil,
  reference,
});

const modulePriceId = z.uuid('Choose a price.');
export const UseModulePriceInput = z.object({ modulePriceId, used: z.boolean() });
export const WithdrawModulePriceInput = z.object({ modulePriceId });
