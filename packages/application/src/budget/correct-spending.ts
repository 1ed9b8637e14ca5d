import { amountOf, correctionOf, writeAmount } from '@baobab/domain/budget';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { NotFound, parse } from '../problem';
import { issue } from './budget-problems';
import { CorrectSpendingInput } from './budget.input';
import { findLine } from './find-line';
import { holdProgramme, writeEntry } from './write-entry';

interface SpendingRow {
  lineId: string;
  kind: string;
  programmeId: string | null;
  committed: string;
  spent: string;
  corrected: boolean;
  /** What it took of a commitment is open no more: that was released, or the programme is paid for by another line by now. */
  closedSince: boolean;
}

const spendingText = `
  select e.line_id as "lineId", e.kind, e.programme_id as "programmeId", e.committed::text, e.spent::text,
    exists (select from budget_entry c where c.organisation_id = e.organisation_id and c.corrects_id = e.id) as corrected,
    exists (select from budget_entry r where r.organisation_id = e.organisation_id and r.line_id = e.line_id
      and r.programme_id = e.programme_id and r.kind = 'release' and r.position > e.position)
    or exists (select from budget_entry o where o.organisation_id = e.organisation_id and o.programme_id = e.programme_id
      and o.line_id <> e.line_id group by o.line_id having sum(o.committed) > 0) as "closedSince"
  from budget_entry e where e.organisation_id = $1 and e.id = $2`;

/** Takes a spending back whole, by a counter entry of today; both stay. The right one is recorded anew. */
@Injectable()
export class CorrectSpending {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ budgetEntryId: string }> {
    const { budgetEntryId: id, reason } = parse(CorrectSpendingInput, input);
    return this.work.run(actor, async () => {
      const seen = await this.spending(actor, id);
      await holdProgramme(actor, seen.programmeId);
      const line = await findLine(actor, seen.lineId, 'coordinator', 'manager', 'administrator');
      // Once more, now that nobody else writes to the line, or commits the programme to another.
      const { kind, programmeId, committed, spent, corrected, closedSince } = await this.spending(actor, id);
      if (kind !== 'spending')
        throw issue('budgetEntryId', 'not-spending', 'Only a spending is taken back. What is committed is released.');
      if (corrected) throw issue('budgetEntryId', 'corrected-already', 'This was taken back already.');
      const effect = correctionOf({ committed: amountOf(committed), spent: amountOf(spent) }, closedSince);
      const entry = { kind: 'correction' as const, effect, programmeId, correctsId: id, note: reason };
      const budgetEntryId = await writeEntry(actor, line, entry);
      audit('spending.corrected', 'budget-line', line.id, {
        budgetEntryId: id,
        spent: writeAmount(effect.spent),
        reason,
      });
      return { budgetEntryId };
    });
  }

  private async spending({ organisationId }: Actor, id: string): Promise<SpendingRow> {
    const [row] = await sql<SpendingRow>(spendingText, [organisationId, id]);
    if (!row) throw new NotFound('entry');
    return row;
  }
}
