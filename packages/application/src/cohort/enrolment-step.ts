import type { EnrolmentActor, EnrolmentEvent, EnrolmentState } from '@baobab/domain/cohort';
import { holdsSeat, nextEnrolment } from '@baobab/domain/cohort';
import type { Actor, ClockActor } from '../access';
import { sql } from '../database';
import { NotFound, Problem } from '../problem';
import { refuseBusyLearner } from './enrolment-clash';
import type { CohortRow } from './find-cohort';
import { unlessClashing } from './session-clash';
import { countNeed } from './waiting-need';

/** What was asked can't happen to an enrolment as it stands. */
class EnrolmentRefused extends Problem {
  readonly kind = 'EnrolmentRefused';
}

export interface Asked {
  event: EnrolmentEvent;
  by: EnrolmentActor;
  /** Why she is refused. */
  reason?: string;
  /** Who decided a request. */
  decidedBy?: string;
}

export interface Stepped {
  before: EnrolmentState | null;
  after: EnrolmentState;
}

/** Of a locked cohort; null where she never was in it. */
export const stateOf = async (
  { organisationId }: Actor | ClockActor,
  cohortId: string,
  personId: string,
): Promise<EnrolmentState | null> => {
  const [enrolment] = await sql<{ state: EnrolmentState }>(
    'select state from enrolment where organisation_id = $1 and cohort_id = $2 and person_id = $3',
    [organisationId, cohortId, personId],
  );
  return enrolment?.state ?? null;
};

/**
 * Lets something happen to the enrolment of a person in a locked cohort, as the machine says, and counts the seats. Whoever
 * frees a seat gives it away afterwards. @throws EnrolmentRefused
 */
export const stepEnrolment = async (
  actor: Actor | ClockActor,
  cohort: CohortRow,
  personId: string,
  { event, by, reason, decidedBy }: Asked,
): Promise<Stepped> => {
  const { organisationId } = actor;
  const before = await stateOf(actor, cohort.id, personId);
  const next = nextEnrolment({ state: before, event, by, seatFree: await seatFree(organisationId, cohort.id) });
  if ('refusal' in next) throw new EnrolmentRefused(next.refusal.code, next.refusal.message);
  const after = next.state;
  if ((holdsSeat(after) && !holdsSeat(before)) || after === 'waiting') await refuseBusy(actor, cohort.id, personId);
  // The clock's own time, not the transaction's, which began before it waited for the lock.
  const written = sql(
    `insert into enrolment as e (organisation_id, cohort_id, person_id, state, by_self, waiting_since, answer_by, reason, decided_by)
     values ($1, $2, $3, $4, $5, case when $4 = 'waiting' then clock_timestamp() end, case when $4 = 'requested' then now() + make_interval(days => $6) end, $7, $8)
     on conflict (organisation_id, cohort_id, person_id) do update set state = excluded.state, waiting_since = excluded.waiting_since,
       answer_by = excluded.answer_by, reason = excluded.reason, decided_by = excluded.decided_by, need = 0,
       by_self = case when $9 then excluded.by_self else e.by_self end,
       lapsed_offers = case when e.state = 'offered' and excluded.state = 'waiting' then e.lapsed_offers + 1 else 0 end,
       seat_lost_at = case when e.state = 'enrolled' and excluded.state = 'withdrawn' then now() else e.seat_lost_at end,
       revision = e.revision + 1, changed_at = now()`,
    [
      organisationId,
      cohort.id,
      personId,
      after,
      event === 'join' || event === 'ask',
      cohort.daysToDecide,
      reason ?? null,
      decidedBy ?? null,
      event === 'join' || event === 'ask' || event === 'enrol' || event === 'invite',
    ],
  );
  await unlessClashing(written);
  await countSeats(organisationId, cohort.id, Number(holdsSeat(after)) - Number(holdsSeat(before)));
  if (after === 'waiting') await countNeed(organisationId, cohort, [personId]);
  return { before, after };
};

/** The clock takes nobody in who did not come in before it; of those who wait, the database leaves out who is busy. */
const refuseBusy = async (actor: Actor | ClockActor, cohortId: string, personId: string): Promise<void> => {
  if ('grants' in actor) await refuseBusyLearner(actor, cohortId, personId);
};

const seatFree = async (organisationId: string, cohortId: string): Promise<boolean> => {
  const [cohort] = await sql<{ free: boolean }>(
    'select enrolled < seats as free from cohort where organisation_id = $1 and id = $2',
    [organisationId, cohortId],
  );
  return cohort?.free ?? false;
};

/** @param more seats that are held, or fewer. The database refuses more than there are. */
export const countSeats = async (organisationId: string, cohortId: string, more: number): Promise<void> => {
  if (more === 0) return;
  await sql('update cohort set enrolled = enrolled + $3 where organisation_id = $1 and id = $2', [
    organisationId,
    cohortId,
    more,
  ]);
};

/** Locks the person, so that two cohorts of a programme do not take her at the same moment, and none while it is recorded that she has left. @throws NotFound */
export const lockPerson = async ({ organisationId }: Actor, personId: string): Promise<void> => {
  const found = await sql(
    `select id from person where organisation_id = $1 and id = $2 and (left_on is null or left_on > current_date) for no key update`,
    [organisationId, personId],
  );
  if (found.length === 0) throw new NotFound('person');
};
