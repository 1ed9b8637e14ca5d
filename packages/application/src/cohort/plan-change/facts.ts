import type { EnrolmentState, Placed } from '@baobab/domain/cohort';
import type { Actor } from '../../access';
import { rootsOf } from '../../access';
import { sql } from '../../database';
import { closableNeeds } from '../../needs';
import { programmeOf, seesPersons } from '../cohort.queries';
import { active, waitingOrder } from '../enrolment-sql';
import type { CohortRow } from '../find-cohort';

/** Stands for the cohort that is to be, in a plan. */
export const newCohort = 'new';

/** When and where a session is, and by whom it is led. */
export interface Meeting {
  startsAt: Date;
  endsAt: Date;
  venue: string | null;
  link: string | null;
  trainerId: string | null;
}

export interface SessionToCome extends Meeting {
  id: string;
  title: string;
  cohortId: string;
  revision: number;
}

/** Of a cohort: not begun, not cancelled, and nobody's attendance recorded. The earliest first. */
export const sessionsToCome = ({ organisationId }: Actor, cohortId: string): Promise<SessionToCome[]> =>
  sql(
    `select s.id, s.title, s.cohort_id as "cohortId", s.revision, s.starts_at as "startsAt", s.ends_at as "endsAt", s.venue, s.link, s.trainer_id as "trainerId"
     from session s where s.organisation_id = $1 and s.cohort_id = $2 and s.cancelled_at is null and s.starts_at > now()
       and not exists (select 1 from attendance a where a.organisation_id = $1 and a.session_id = s.id)
     order by s.starts_at, s.id`,
    [organisationId, cohortId],
  );

export interface PlaceRow extends Placed {
  cohortId: string;
  name: string;
  institutionId: string;
  state: EnrolmentState;
}

/**
 * Everybody on her way into one of two locked cohorts, or in it, by name: with her place on the waiting list of the one that they go into, and whether she is in
 * another session at the time of one of its sessions, those of the two left out. Who waits and has left is busy too: free seats go past her.
 */
export const placesOf = async (
  { organisationId }: Actor,
  cohortIds: readonly string[],
  into: Pick<CohortRow, 'id' | 'waitingOrder' | 'programmeId'>,
): Promise<PlaceRow[]> =>
  sql(
    `with counted as (
       select need.person_id, need.gap from programme p cross join lateral ${closableNeeds('p')} as need
       where $4 and p.organisation_id = $1 and p.id = $5),
     place as (
       select e.organisation_id, e.cohort_id, e.person_id, e.state, e.lapsed_offers, e.waiting_since,
         case when $4 then coalesce(counted.gap, 0) else 0 end as need
       from enrolment e left join counted on counted.person_id = e.person_id
       where e.organisation_id = $1 and e.cohort_id = any($2::uuid[]) and ${active('e.state')})
     select e.person_id as "personId", e.cohort_id as "cohortId", e.state, p.name, p.institution_id as "institutionId",
       (row_number() over (order by ${waitingOrder('e')}))::int as "order",
       exists (
         select 1 from session s join learner_session l on l.organisation_id = $1 and l.person_id = e.person_id and l.during && tstzrange(s.starts_at, s.ends_at)
           join session other on other.organisation_id = $1 and other.id = l.session_id and other.cohort_id <> all($2::uuid[])
         where s.organisation_id = $1 and s.cohort_id = $3 and s.cancelled_at is null and s.ends_at > now())
         or e.state = 'waiting' and coalesce(p.left_on <= current_date, false) as busy, coalesce(p.left_on <= current_date, false) as gone
     from place e join person p on p.organisation_id = e.organisation_id and p.id = e.person_id
     order by p.name, p.id`,
    [organisationId, cohortIds, into.id, into.waitingOrder === 'need', into.programmeId],
  );

/** Whether the disclosure policy of the programme's round shows the actor who is in a cohort. */
export const seesPeople = async (actor: Actor, cohortId: string): Promise<boolean> => {
  const [cohort] = await sql<{ sees: boolean }>(
    `select ${seesPersons} as sees from cohort c join ${programmeOf} on p.organisation_id = c.organisation_id and p.id = c.programme_id
     where c.organisation_id = $1 and c.id = $2`,
    [actor.organisationId, cohortId, rootsOf(actor, 'coordinator'), rootsOf(actor, 'manager')],
  );
  return cohort?.sees ?? false;
};

/** Of the organisation, by whose clocks on the wall sessions are postponed. */
export const timeZoneOf = async ({ organisationId }: Actor): Promise<string> => {
  const [organisation] = await sql<{ timeZone: string }>(
    'select time_zone as "timeZone" from organisation where id = $1',
    [organisationId],
  );
  return organisation?.timeZone ?? 'UTC';
};
