import { mostLines, writeAmount } from '@baobab/domain/budget';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { authorise } from '../access';
import { audit, sql, unlessTaken, UnitOfWork } from '../database';
import { parse } from '../problem';
import { issue } from './budget-problems';
import { AddBudgetLineInput } from './budget.input';

interface NewLine {
  fiscalYear: number;
  institutionId: string;
  code: string;
  name: string;
  currency: string;
  planned: number;
}

@Injectable()
export class AddBudgetLine {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ budgetLineId: string }> {
    const line = parse(AddBudgetLineInput, input);
    return this.work.run(actor, async () => {
      await authorise(actor, line.institutionId, 'coordinator', 'manager', 'administrator');
      await refuseTooMany(actor, line.fiscalYear, 1);
      const budgetLineId = await writeLine(actor, line);
      audit('budget-line.added', 'budget-line', budgetLineId, { ...line, planned: writeAmount(line.planned) });
      return { budgetLineId };
    });
  }
}

/** One at a time in an organisation, so that none is one too many: a year is shown whole. */
export const refuseTooMany = async ({ organisationId }: Actor, fiscalYear: number, more: number): Promise<void> => {
  await sql(`select pg_advisory_xact_lock(hashtextextended('budget-line:' || $1, 0))`, [organisationId]);
  const [there] = await sql<{ count: number }>(
    'select count(*)::int as count from budget_line where organisation_id = $1 and fiscal_year = $2',
    [organisationId, fiscalYear],
  );
  if ((there?.count ?? 0) + more > mostLines)
    throw issue(
      'fiscalYear',
      'too-many-lines',
      `A fiscal year has at most ${mostLines} budget lines. Join some of them.`,
    );
};

/** With its first version. @throws InputProblem for a code that a line of the year has. */
export const writeLine = async (actor: Actor, line: NewLine): Promise<string> => {
  const [written] = await unlessTaken(
    sql<{ id: string }>(
      `insert into budget_line (organisation_id, fiscal_year, institution_id, code, name, currency, planned, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
      [
        ...[actor.organisationId, line.fiscalYear, line.institutionId, line.code, line.name, line.currency],
        ...[writeAmount(line.planned), actor.personId],
      ],
    ),
    () =>
      issue(
        'code',
        'line-code-taken',
        'A line of this fiscal year has this code. Change that line, or write another code.',
      ),
  );
  if (!written) throw new Error('The budget line was not written.');
  await keepVersion(actor, { lineId: written.id, version: 1, planned: line.planned, reason: null });
  return written.id;
};

interface LineVersion {
  lineId: string;
  version: number;
  planned: number;
  reason: string | null;
}

export const keepVersion = (actor: Actor, { lineId, version, planned, reason }: LineVersion) =>
  sql(
    `insert into budget_line_version (organisation_id, line_id, version, planned, reason, changed_by)
     values ($1, $2, $3, $4, $5, $6) returning version`,
    [actor.organisationId, lineId, version, writeAmount(planned), reason, actor.personId],
  );
