import type { Amount } from '@baobab/domain/budget';
import { amountOf, fiscalYearSpan, sumOf } from '@baobab/domain/budget';
import type { Actor } from '../access';
import { sql } from '../database';
import { lockLine } from './find-line';
import { readCalendar } from './fiscal-year';
import { openCommitments } from './write-entry';

/** What is committed for a programme, as long as something is open. */
export interface ProgrammeCommitment {
  /** Spent or not, less what was released. */
  committed: Amount;
  open: Amount;
  currency: string;
  lines: { id: string; code: string; name: string }[];
  /** When the last fiscal year ends in which something may be spent of it. */
  until: Date;
}

/** Inside a unit of work: nobody spends or releases of it before that ends. Null where nothing is open. */
export const lockCommitment = async (actor: Actor, programmeId: string): Promise<ProgrammeCommitment | null> => {
  for (const { lineId } of await openCommitments(actor, programmeId)) await lockLine(actor, lineId);
  // Once more: somebody may have spent of it before the lines were locked.
  const open = await openCommitments(actor, programmeId);
  const lines = await sql<{ id: string; code: string; name: string; currency: string; fiscalYear: number }>(
    `select id, code, name, currency, fiscal_year::int as "fiscalYear" from budget_line
     where organisation_id = $1 and id = any($2::uuid[]) order by fiscal_year desc, code`,
    [actor.organisationId, open.map(({ lineId }) => lineId)],
  );
  const [latest] = lines;
  if (!latest) return null;
  const [bound] = await sql<{ committed: string }>(
    `select sum(committed)::numeric(14, 2)::text as committed from budget_entry
     where organisation_id = $1 and programme_id = $2 and kind in ('commitment', 'release')`,
    [actor.organisationId, programmeId],
  );
  return {
    committed: amountOf(bound!.committed),
    open: sumOf(open.map((each) => each.open)),
    currency: latest.currency,
    lines: lines.map(({ id, code, name }) => ({ id, code, name })),
    until: await endOf(actor, latest.fiscalYear),
  };
};

/** Where the organisation is. */
const endOf = async ({ organisationId }: Actor, fiscalYear: number): Promise<Date> => {
  const { firstMonth } = await readCalendar(organisationId);
  const [end] = await sql<{ until: Date }>(
    `select ($2::date + 1)::timestamp at time zone time_zone as until from organisation where id = $1`,
    [organisationId, fiscalYearSpan(fiscalYear, firstMonth).last],
  );
  if (!end) throw new Error('There is no such organisation.');
  return end.until;
};
