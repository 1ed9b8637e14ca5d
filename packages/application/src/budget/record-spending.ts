import { fiscalYearSpan, spendingOf, writeAmount } from '@baobab/domain/budget';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { NotFound, parse } from '../problem';
import { issue, otherCurrency, programmeCurrency } from './budget-problems';
import { RecordSpendingInput } from './budget.input';
import { findLine } from './find-line';
import type { BudgetLineRow } from './find-line';
import { readCalendar } from './fiscal-year';
import { openCommitments, writeEntry } from './write-entry';

/** What was paid, out of a line; for a programme first out of what is committed for it. */
@Injectable()
export class RecordSpending {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ budgetEntryId: string }> {
    const { budgetLineId, programmeId, day, amount, ...words } = parse(RecordSpendingInput, input);
    return this.work.run(actor, async () => {
      const line = await findLine(actor, budgetLineId, 'coordinator', 'manager', 'administrator');
      await refuseDay(actor, line, day);
      if (programmeId !== null) await refuseForProgramme(actor, line, programmeId);
      const open = programmeId === null ? [] : await openCommitments(actor, programmeId);
      const here = open.find(({ lineId }) => lineId === line.id)?.open ?? 0;
      const budgetEntryId = await writeEntry(actor, line, {
        ...{ kind: 'spending', effect: spendingOf(amount, here), day, programmeId },
        ...words,
      });
      audit('spending.recorded', 'budget-line', line.id, { budgetEntryId, amount: writeAmount(amount) });
      return { budgetEntryId };
    });
  }
}

const refuseDay = async ({ organisationId }: Actor, { fiscalYear }: BudgetLineRow, day: string): Promise<void> => {
  const { firstMonth, today } = await readCalendar(organisationId);
  const { first, last } = fiscalYearSpan(fiscalYear, firstMonth);
  if (day < first || day > last)
    throw issue(
      'day',
      'other-year',
      'This day is not in the fiscal year of the line. Choose another day, or a line of its year.',
    );
  if (day > today) throw issue('day', 'day-ahead', 'This day is still to come. What is not paid yet stays committed.');
};

/** What a programme costs adds up in one currency. */
const refuseForProgramme = async (
  { organisationId }: Actor,
  { currency }: BudgetLineRow,
  programmeId: string,
): Promise<void> => {
  if (currency !== programmeCurrency) throw otherCurrency(currency);
  const [programme] = await sql<{ state: string }>(
    'select state from programme where organisation_id = $1 and id = $2',
    [organisationId, programmeId],
  );
  if (!programme) throw new NotFound('programme');
  if (programme.state !== 'published')
    throw issue('programmeId', 'programme-not-published', 'A draft costs nothing yet. Choose a published programme.');
};
