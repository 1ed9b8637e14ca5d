import { isCurrency, mostAmount, readAmount } from '@baobab/domain/budget';
import { z } from 'zod';
import { contractWord } from '../contract-word';
import { PageInput } from '../database';
import { line } from '../line';

const notAmount =
  'Write an amount from 0 to 999,999,999,999.99 with at most two decimals, such as 1200 or 1200.50. Alone, 1,200 could be read in two ways.';

/** An amount as people write it, in whole hundredths. */
export const AmountInput = z.string().transform((written, context): number => {
  const amount = written.length > 40 ? null : readAmount(written);
  if (amount !== null && amount <= mostAmount) return amount;
  context.addIssue({ code: 'custom', message: notAmount, params: { code: 'not-amount' } });
  return z.NEVER;
});
export const AmountAboveNone = AmountInput.refine((amount) => amount > 0, {
  message: 'Write an amount above 0.',
  params: { code: 'not-above-none' },
});

const FiscalYear = z
  .int('Choose a fiscal year.')
  .min(2000, 'Choose a fiscal year from 2000 to 2100.')
  .max(2100, 'Choose a fiscal year from 2000 to 2100.');

/** Every day but those with which no calendar of a government has business. */
const Day = z.iso.date('Write the day as 2027-03-31.').refine((day) => day >= '2000-01-01' && day <= '2101-12-31', {
  message: 'Write a day from 2000 to 2101.',
  params: { code: 'not-date' },
});

export const BudgetLineId = z.uuid('Choose a budget line.');
const ProgrammeId = z.uuid('Choose a programme.');
const expectedVersion = z.int().min(0);
const optional = (what: string, most: number) =>
  z.preprocess((text) => (text === '' ? null : text), line(what, most).nullish().default(null));

export const AddBudgetLineInput = z.object({
  fiscalYear: FiscalYear,
  institutionId: z.uuid('Choose the institution that may spend it.'),
  code: line('the code of the line', 40),
  name: line('what the line is for', 200),
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .refine(isCurrency, {
      message: 'Write the currency by its three letters: USD, KES, EUR.',
      params: { code: 'not-currency' },
    }),
  planned: AmountInput,
});

export const ChangeBudgetLineInput = z.object({
  budgetLineId: BudgetLineId,
  name: line('what the line is for', 200),
  planned: AmountInput,
  reason: line('why it is changed', 500),
  expectedVersion,
});

export const ChangeFiscalYearInput = z.object({
  firstMonth: z.int('Choose a month.').min(1, 'Choose a month.').max(12, 'Choose a month.'),
  expectedVersion,
});

const Purpose = contractWord(
  { trainer_days: 'trainer-days', venue: 'venue', provider_invoice: 'provider-invoice', other: 'other' },
  'Choose what it was spent for.',
);

export const RecordSpendingInput = z.object({
  budgetLineId: BudgetLineId,
  programmeId: ProgrammeId.nullish().default(null),
  day: Day,
  amount: AmountAboveNone,
  purpose: Purpose,
  provider: optional('who was paid', 200),
  reference: optional('the number of the invoice or order', 100),
  note: optional('a note', 500),
});

export const CorrectSpendingInput = z.object({
  budgetEntryId: z.uuid('Choose an entry.'),
  reason: line('why it is taken back', 500),
});

export const CommitProgrammeInput = z.object({
  programmeId: ProgrammeId,
  budgetLineId: BudgetLineId,
  amount: AmountAboveNone,
});

export const ReleaseCommitmentInput = z.object({ programmeId: ProgrammeId, reason: line('why it is released', 500) });

export const ImportBudgetLinesInput = z.object({
  uploadId: z.uuid('Take the file again.'),
  fiscalYear: FiscalYear,
});

export const BudgetYearInput = z.object({ year: FiscalYear.nullish().default(null) });
export const BudgetLineInput = z.object({ id: z.uuid() });
export const BudgetEntriesInput = PageInput;
