import type { LineState } from '@baobab/domain/budget';
import { amountOf } from '@baobab/domain/budget';
import type { Actor, Role } from '../access';
import { authorise } from '../access';
import { sql } from '../database';
import { NotFound } from '../problem';

export interface BudgetLineRow extends LineState {
  id: string;
  fiscalYear: number;
  institutionId: string;
  currency: string;
  version: number;
}

type Written = Omit<BudgetLineRow, keyof LineState> & Record<keyof LineState, string>;

/** Inside a unit of work, and locked until it ends: whoever commits or spends of it next sees what is left then. @throws NotFound */
export const lockLine = async ({ organisationId }: Actor, id: string): Promise<BudgetLineRow> => {
  const [line] = await sql<Written>(
    `select id, fiscal_year::int as "fiscalYear", institution_id as "institutionId", currency, version,
       planned::text, committed::text, spent::text
     from budget_line where organisation_id = $1 and id = $2 for update`,
    [organisationId, id],
  );
  if (!line) throw new NotFound('budget line');
  return {
    ...line,
    planned: amountOf(line.planned),
    committed: amountOf(line.committed),
    spent: amountOf(line.spent),
  };
};

/** The same, for who holds one of the roles over the line's institution. @throws NotFound, Refused */
export const findLine = async (actor: Actor, id: string, ...held: Role[]): Promise<BudgetLineRow> => {
  const line = await lockLine(actor, id);
  await authorise(actor, line.institutionId, ...held);
  return line;
};
