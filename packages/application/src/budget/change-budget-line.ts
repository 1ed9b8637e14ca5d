import { writeAmount } from '@baobab/domain/budget';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { parse, VersionConflict } from '../problem';
import { keepVersion } from './add-budget-line';
import { issue } from './budget-problems';
import { ChangeBudgetLineInput } from './budget.input';
import type { BudgetLineRow } from './find-line';
import { findLine } from './find-line';

/** Plans more or less, for a reason; what was planned before stays readable. */
@Injectable()
export class ChangeBudgetLine {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { budgetLineId, expectedVersion, ...change } = parse(ChangeBudgetLineInput, input);
    return this.work.run(actor, async () => {
      const line = await findLine(actor, budgetLineId, 'coordinator', 'manager', 'administrator');
      if (line.version !== expectedVersion) throw new VersionConflict();
      await writeChange(actor, line, change);
      audit('budget-line.changed', 'budget-line', budgetLineId, {
        ...change,
        planned: writeAmount(change.planned),
        before: writeAmount(line.planned),
      });
      return { done: true };
    });
  }
}

/** @throws InputProblem where less would be planned than is committed and spent. */
export const writeChange = async (
  actor: Actor,
  line: BudgetLineRow,
  { name, planned, reason }: { name: string; planned: number; reason: string },
): Promise<void> => {
  const bound = line.committed + line.spent;
  if (planned < bound)
    throw issue(
      'planned',
      'below-bound',
      `${writeAmount(bound)} ${line.currency} are committed or spent already. Plan at least as much, or release first what a programme no longer needs.`,
    );
  const version = line.version + 1;
  await sql(
    'update budget_line set name = $3, planned = $4, version = $5 where organisation_id = $1 and id = $2 returning id',
    [...[actor.organisationId, line.id, name, writeAmount(planned), version]],
  );
  await keepVersion(actor, { lineId: line.id, version, planned, reason });
};
