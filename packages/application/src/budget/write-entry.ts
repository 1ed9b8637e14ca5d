import type { EntryEffect } from '@baobab/domain/budget';
import { amountOf, leftOf, missingFor, writeAmount } from '@baobab/domain/budget';
import type { Actor } from '../access';
import { sql } from '../database';
import { BudgetShort } from './budget-problems';
import type { BudgetLineRow } from './find-line';

interface Entry {
  kind: 'commitment' | 'release' | 'spending' | 'correction';
  effect: EntryEffect;
  /** Null: today. */
  day?: string | null;
  programmeId?: string | null;
  purpose?: string | null;
  provider?: string | null;
  reference?: string | null;
  note?: string | null;
  correctsId?: string | null;
}

interface HeldProgramme {
  institutionId: string;
  state: string;
}

/** @throws BudgetShort where a line has not so much left. */
export const refuseShort = (line: BudgetLineRow, { committed, spent }: EntryEffect): void => {
  const missing = missingFor(line, committed + spent);
  if (missing > 0) throw new BudgetShort(line.currency, missing, leftOf(line));
};

/** Inside a unit of work that has locked the line. @returns the entry's id. @throws BudgetShort */
export const writeEntry = async (
  actor: Actor,
  line: BudgetLineRow,
  { kind, effect, ...entry }: Entry,
): Promise<string> => {
  refuseShort(line, effect);
  const [written] = await sql<{ id: string }>(
    `insert into budget_entry (organisation_id, line_id, kind, committed, spent, day, programme_id, purpose, provider, reference, note, corrects_id, created_by)
     values ($1, $2, $3, $4, $5, coalesce($6, current_date), $7, $8, $9, $10, $11, $12, $13) returning id`,
    [
      ...[actor.organisationId, line.id, kind, writeAmount(effect.committed), writeAmount(effect.spent)],
      ...[
        entry.day,
        entry.programmeId,
        entry.purpose,
        entry.provider,
        entry.reference,
        entry.note,
        entry.correctsId,
      ].map((value) => value ?? null),
      actor.personId,
    ],
  );
  if (!written) throw new Error('The entry was not written.');
  return written.id;
};

/**
 * Locks a programme before a line of it is, so that nobody commits it to two lines at a time. Without its key: who spends for it holds the line, and
 * refers to it.
 */
export const holdProgramme = async (
  { organisationId }: Actor,
  programmeId: string | null,
): Promise<HeldProgramme | undefined> => {
  const [programme] = await sql<HeldProgramme>(
    'select institution_id as "institutionId", state from programme where organisation_id = $1 and id = $2 for no key update',
    [organisationId, programmeId],
  );
  return programme;
};

/** What is committed for a programme and not spent, on each line that holds some of it. Whoever changes it locks the line first. */
export const openCommitments = async (
  { organisationId }: Actor,
  programmeId: string,
): Promise<{ lineId: string; open: number }[]> => {
  const found = await sql<{ lineId: string; open: string }>(
    `select line_id as "lineId", sum(committed)::text as open from budget_entry
     where organisation_id = $1 and programme_id = $2 group by line_id having sum(committed) > 0 order by line_id`,
    [organisationId, programmeId],
  );
  return found.map(({ lineId, open }) => ({ lineId, open: amountOf(open) }));
};
