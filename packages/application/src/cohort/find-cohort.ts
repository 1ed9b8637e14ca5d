import type { Actor, ClockActor } from '../access';
import { authorise } from '../access';
import { sql } from '../database';
import { InputProblem, NotFound } from '../problem';

export interface CohortRow {
  id: string;
  name: string;
  state: 'open' | 'closed' | 'completed' | 'cancelled';
  version: number;
  seats: number;
  /** Seats that somebody holds: enrolled, or offered one. */
  enrolled: number;
  enrolmentPolicy: 'coordinators' | 'themselves' | 'approval';
  /** For a manager to decide a request; from 1. */
  daysToDecide: number;
  waitingOrder: 'arrival' | 'need';
  /** For who waited to confirm a seat; 0: it is hers at once. */
  hoursToConfirm: number;
  programmeId: string;
  institutionId: string;
}

export interface SessionRow {
  id: string;
  revision: number;
  trainerId: string | null;
  startsAt: Date;
  endsAt: Date;
  cancelled: boolean;
  begun: boolean;
  /** Somebody's attendance was recorded. */
  recorded: boolean;
  cohort: CohortRow;
}

/**
 * Inside a unit of work, and locked until it ends: whoever takes or gives back seats of a cohort does so one after the other,
 * which makes the waiting list's order the order of coming.
 */
export const lockCohort = async ({ organisationId }: Actor | ClockActor, id: string): Promise<CohortRow> => {
  const [cohort] = await sql<CohortRow>(
    `select c.id, c.name, c.state, c.version, c.seats, c.enrolled, c.enrolment_policy as "enrolmentPolicy",
       c.days_to_decide as "daysToDecide", c.waiting_order as "waitingOrder", c.hours_to_confirm as "hoursToConfirm",
       c.programme_id as "programmeId", p.institution_id as "institutionId"
     from cohort c join programme p on p.organisation_id = c.organisation_id and p.id = c.programme_id
     where c.organisation_id = $1 and c.id = $2 for update of c`,
    [organisationId, id],
  );
  if (!cohort) throw new NotFound('cohort');
  return cohort;
};

/** A locked cohort of an institution that the actor coordinates. @throws NotFound, Refused */
export const findCohort = async (actor: Actor, id: string): Promise<CohortRow> => {
  const cohort = await lockCohort(actor, id);
  await authorise(actor, cohort.institutionId, 'coordinator');
  return cohort;
};

/** A session, with its cohort locked; who may do what with it is for the caller to say. */
export const lockSession = async (actor: Actor, id: string): Promise<SessionRow> => {
  const [place] = await sql<{ cohortId: string }>(
    'select cohort_id as "cohortId" from session where organisation_id = $1 and id = $2',
    [actor.organisationId, id],
  );
  if (!place) throw new NotFound('session');
  const cohort = await lockCohort(actor, place.cohortId);
  // After the lock, so that what the one before committed is seen.
  const [session] = await sql<Omit<SessionRow, 'cohort'>>(
    `select id, revision, trainer_id as "trainerId", starts_at as "startsAt", ends_at as "endsAt", cancelled_at is not null as cancelled, starts_at <= now() as begun,
       exists (select 1 from attendance where organisation_id = $1 and session_id = session.id) as recorded
     from session where organisation_id = $1 and id = $2`,
    [actor.organisationId, id],
  );
  return { ...session!, cohort };
};

export const findSession = async (actor: Actor, id: string): Promise<SessionRow> => {
  const session = await lockSession(actor, id);
  await authorise(actor, session.cohort.institutionId, 'coordinator');
  return session;
};

/** @throws InputProblem for a cohort that is over, or does not take place. */
export const refuseCompleted = ({ state }: CohortRow): void => {
  if (state === 'cancelled') {
    const message = 'This cohort does not take place any more. Form another one for those who still need it.';
    throw new InputProblem([{ path: 'cohortId', code: 'cohort-cancelled', message }]);
  }
  if (state !== 'completed') return;
  const message = 'This cohort is completed, and stays as it is. Form another one for those who still need it.';
  throw new InputProblem([{ path: 'cohortId', code: 'cohort-completed', message }]);
};
