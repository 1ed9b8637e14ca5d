import type { Actor } from '../access';
import { sql } from '../database';
import { deskRoots, reaches } from '../organisation';
import type { Clash } from './session-clash';
import { refuseClashes } from './session-clash';

/** In SQL, of an enrolment: whether she is in another session at the time of one of its cohort's to come. */
export const isBusy = (enrolment: string): string => `exists (
  select 1 from session s join learner_session l on l.organisation_id = s.organisation_id and l.person_id = ${enrolment}.person_id
    and l.session_id <> s.id and l.during && tstzrange(s.starts_at, s.ends_at)
  where s.organisation_id = ${enrolment}.organisation_id and s.cohort_id = ${enrolment}.cohort_id and s.cancelled_at is null and s.ends_at > now())`;

/** @throws SessionClash for who is in another session at the time of one of the cohort's, and names those sessions. */
export const refuseBusyLearner = async (actor: Actor, cohortId: string, personId: string): Promise<void> =>
  refuseClashes(
    await sql<Clash>(
      `select 'learner' as kind, case when told then other.title end as title, case when told then c.name end as "cohortName",
         other.starts_at as "startsAt", other.ends_at as "endsAt", 1 as count, '{}'::text[] as people
       from session s join learner_session l on l.organisation_id = s.organisation_id and l.person_id = $3 and l.session_id <> s.id
           and l.during && tstzrange(s.starts_at, s.ends_at)
         join session other on other.organisation_id = l.organisation_id and other.id = l.session_id
         join cohort c on c.organisation_id = other.organisation_id and c.id = other.cohort_id
         join programme p on p.organisation_id = c.organisation_id and p.id = c.programme_id
         cross join lateral (select $3::uuid = $4::uuid or ${reaches('p.institution_id', '$5')} as told) as reader
       where s.organisation_id = $1 and s.cohort_id = $2 and s.cancelled_at is null and s.ends_at > now()
       order by other.starts_at, other.id limit 20`,
      [actor.organisationId, cohortId, personId, actor.personId, deskRoots(actor)],
    ),
  );
