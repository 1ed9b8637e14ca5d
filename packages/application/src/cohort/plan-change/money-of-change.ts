import type { Amount, CohortShare } from '@baobab/domain/budget';
import { givenBack } from '@baobab/domain/budget';
import type { Actor } from '../../access';
import type { ProgrammeCommitment } from '../../budget';
import { lockCommitment } from '../../budget';
import { sql } from '../../database';
import type { CohortRow } from '../find-cohort';
import { lastsOf } from '../presence-sql';
import type { PlannedSession } from './planned-sessions';

/** What a change does to what is committed for the programme. */
export interface MoneyOfChange extends ProgrammeCommitment {
  /** Given back to the lines that pay. */
  released: Amount;
  /** Sessions that would come to lie after the fiscal year in which something may be spent of it. */
  beyond: number;
}

interface Changing {
  cohort: CohortRow;
  /** Whether the cohort is cancelled. In another one, or later, its people cost what they cost. */
  cancelled: boolean;
  sessions: readonly PlannedSession[];
}

/** Inside a unit of work, and the lines that pay are locked: what is told is what is done. Null where nothing is open. */
export const moneyOfChange = async (
  actor: Actor,
  { cohort, cancelled, sessions }: Changing,
): Promise<MoneyOfChange | null> => {
  const commitment = await lockCommitment(actor, cohort.programmeId);
  if (!commitment) return null;
  const released = cancelled ? await releasedBy(actor, cohort, commitment) : 0;
  const isBeyond = (at: Date) => at >= commitment.until;
  const beyond = sessions.filter(
    ({ before, after }) => after && isBeyond(after.startsAt) && !isBeyond(before.startsAt),
  );
  return { ...commitment, released, beyond: beyond.length };
};

/** Of a cohort that was merged all is kept: its people are in another one. */
const releasedBy = async (
  { organisationId }: Actor,
  { id, programmeId }: CohortRow,
  commitment: ProgrammeCommitment,
): Promise<Amount> => {
  const shares = await sql<CohortShare & { id: string }>(
    `select c.id, c.seats, case when c.id = $3 or (c.state = 'cancelled' and c.merged_into is null) then coalesce(held.minutes::float8 / nullif(held.all_minutes, 0), 0) else 1 end as kept
     from cohort c cross join lateral (
       select coalesce(sum(${lastsOf('s')}), 0) as all_minutes, coalesce(sum(${lastsOf('s')}) filter (where s.cancelled_at is null and (s.starts_at <= now()
         or exists (select from attendance a where a.organisation_id = $1 and a.session_id = s.id))), 0) as minutes
       from session s where s.organisation_id = $1 and s.cohort_id = c.id) as held
     where c.organisation_id = $1 and c.programme_id = $2 order by c.id`,
    [organisationId, programmeId, id],
  );
  const own = shares.find((share) => share.id === id)!;
  return givenBack(
    commitment,
    own,
    shares.filter((share) => share.id !== id),
  );
};
