import type { Actor } from '../access';
import { sql } from '../database';
import { NotFound, Problem } from '../problem';
import { tellOfEnrolments } from '../reminder';
import { refuseBusyLearner } from './enrolment-clash';
import type { CohortRow } from './find-cohort';
import { unlessClashing } from './session-clash';

export interface Enrolled {
  state: 'enrolled' | 'waiting' | 'completed' | 'not_completed';
  /** On the waiting list, from 1. */
  place: number | null;
}

export class EnrolmentClosed extends Problem {
  readonly kind = 'EnrolmentClosed';
}

const closed = () =>
  new EnrolmentClosed('closed', 'This cohort does not take people any more. Choose another one of the programme.');
const elsewhere = () =>
  new EnrolmentClosed(
    'in-another-cohort',
    'She is in another cohort of this programme already. Withdraw her there first, then enrol her here.',
  );

/** Where somebody stands in a cohort; null where she never was in it, or withdrew. */
export const enrolmentOf = async (
  { organisationId }: Actor,
  cohortId: string,
  personId: string,
): Promise<Enrolled | null> => {
  const [enrolment] = await sql<Enrolled>(
    `select replace(state, '-', '_') as state, case when state = 'waiting' then (
       select count(*)::int from enrolment w where w.organisation_id = $1 and w.cohort_id = $2 and w.state = 'waiting'
         and (w.waiting_since, w.person_id) <= (e.waiting_since, e.person_id)) end as place
     from enrolment e where organisation_id = $1 and cohort_id = $2 and person_id = $3 and state <> 'withdrawn'`,
    [organisationId, cohortId, personId],
  );
  return enrolment ?? null;
};

/** Gives somebody a seat of a locked cohort, or the last place on its waiting list. */
export const enrol = async (actor: Actor, cohort: CohortRow, personId: string, bySelf: boolean): Promise<Enrolled> => {
  if (cohort.state !== 'open') throw closed();
  await refuseElsewhere(actor, cohort, personId);
  await refuseBusyLearner(actor, cohort.id, personId);
  const seat = await sql(
    `update cohort set enrolled = enrolled + 1 where organisation_id = $1 and id = $2 and enrolled < seats and state = 'open' returning id`,
    [actor.organisationId, cohort.id],
  );
  // The clock's own time, not the transaction's, which began before it waited for the lock.
  await unlessClashing(
    sql(
      `insert into enrolment (organisation_id, cohort_id, person_id, state, waiting_since, by_self)
     values ($1, $2, $3, $4, case when $4 = 'waiting' then clock_timestamp() end, $5)
     on conflict (organisation_id, cohort_id, person_id) do update
       set state = excluded.state, waiting_since = excluded.waiting_since, by_self = excluded.by_self, revision = enrolment.revision + 1,
         changed_at = now()`,
      [actor.organisationId, cohort.id, personId, seat.length > 0 ? 'enrolled' : 'waiting', bySelf],
    ),
  );
  const enrolled = await enrolmentOf(actor, cohort.id, personId);
  if (!enrolled) throw new Error('The enrolment was not written.');
  await tellOfEnrolments(actor, seat.length > 0 ? 'seat-confirmed' : 'waiting', [{ cohortId: cohort.id, personId }]);
  return enrolled;
};

/** Locks the person, so that two cohorts of a programme do not take her at the same moment. */
const refuseElsewhere = async ({ organisationId }: Actor, cohort: CohortRow, personId: string): Promise<void> => {
  const found = await sql('select id from person where organisation_id = $1 and id = $2 for no key update', [
    organisationId,
    personId,
  ]);
  if (found.length === 0) throw new NotFound('person');
  const others = await sql(
    `select 1 from enrolment e join cohort c on c.organisation_id = e.organisation_id and c.id = e.cohort_id
     where e.organisation_id = $1 and e.person_id = $2 and e.state in ('enrolled', 'waiting') and c.programme_id = $3 and c.id <> $4 limit 1`,
    [organisationId, personId, cohort.programmeId, cohort.id],
  );
  if (others.length > 0) throw elsewhere();
};

/** Gives the free seats of a locked cohort to those who wait, in their order. @returns how many. */
export const fillSeats = async (actor: Actor, cohortId: string): Promise<number> => {
  const filled = await sql<{ personId: string }>(
    `with next as (
       select person_id from enrolment where organisation_id = $1 and cohort_id = $2 and state = 'waiting'
       order by waiting_since, person_id limit (select seats - enrolled from cohort where organisation_id = $1 and id = $2)),
     promoted as (
       update enrolment set state = 'enrolled', waiting_since = null, revision = revision + 1, changed_at = now()
       where organisation_id = $1 and cohort_id = $2 and person_id in (select person_id from next) returning person_id),
     counted as (
       update cohort set enrolled = enrolled + (select count(*) from promoted) where organisation_id = $1 and id = $2)
     select person_id as "personId" from promoted`,
    [actor.organisationId, cohortId],
  );
  await tellOfEnrolments(
    actor,
    'seat-confirmed',
    filled.map(({ personId }) => ({ cohortId, personId })),
  );
  return filled.length;
};
