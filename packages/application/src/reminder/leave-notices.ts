import type { Actor, ClockActor } from '../access';
import { sql } from '../database';
import type { Occasion } from '../mail';

export interface Placed {
  cohortId: string;
  personId: string;
}

const columns = (placed: readonly Placed[]) => [
  placed.map(({ cohortId }) => cohortId),
  placed.map(({ personId }) => personId),
];

export type EnrolmentOccasion = Extract<
  Occasion,
  | 'seat-confirmed'
  | 'waiting'
  | 'withdrawn'
  | 'invited'
  | 'invitation-lapsed'
  | 'request-refused'
  | 'seat-to-confirm'
  | 'offer-lapsed'
>;

/**
 * Leaves a notice for each person whose enrolment was just written, in the running transaction. The revision is part of the key, so the same
 * change is told once, and a later one again.
 */
export const tellOfEnrolments = async (
  { organisationId }: Actor | ClockActor,
  occasion: EnrolmentOccasion,
  placed: readonly Placed[],
): Promise<void> => {
  await sql(
    `insert into outbox (key, job, organisation_id, payload)
     select concat_ws(':', 'notice', $2::text, cohort_id, person_id, revision), 'send-notice', $1, jsonb_build_object('organisationId', $1::uuid,
       'occasion', $2::text, 'cohortId', cohort_id, 'personId', person_id, 'revision', revision)
     from enrolment where organisation_id = $1
       and (cohort_id, person_id) in (select * from unnest($3::uuid[], $4::uuid[]))
     on conflict do nothing`,
    [organisationId, occasion, ...columns(placed)],
  );
};

/**
 * Leaves a notice of a request, as it was just written, for those who decide it and are nearest: the managers of the person's institution, or else
 * of the first one above it that has any, and who decides in their stead today.
 */
export const tellDeciders = async (
  { organisationId }: Actor | ClockActor,
  { cohortId, personId }: Placed,
): Promise<void> => {
  await sql(
    `with manager as (
       select g.person_id, (select count(*) from institutions_below(g.institution_id)) as size
       from person p join role_grant g on g.organisation_id = $1 and g.role = 'manager' and g.revoked_at is null and g.person_id <> p.id
         join person m on m.organisation_id = $1 and m.id = g.person_id and (m.left_on is null or m.left_on > current_date)
       where p.organisation_id = $1 and p.id = $3 and p.institution_id in (select institutions_below(g.institution_id))),
     nearest as (select person_id from manager where size = (select min(size) from manager)),
     decider as (
       select person_id from nearest
       union select d.deputy_id from deputy d where d.organisation_id = $1 and d.manager_id in (select person_id from nearest)
         and d.until_on >= app_today() and d.deputy_id <> $3)
     insert into outbox (key, job, organisation_id, payload)
     select concat_ws(':', 'notice', 'request-to-decide', e.cohort_id, e.person_id, decider.person_id, e.revision), 'send-notice', $1,
       jsonb_build_object('organisationId', $1::uuid, 'occasion', 'request-to-decide', 'cohortId', e.cohort_id, 'personId', decider.person_id,
         'aboutId', e.person_id, 'revision', e.revision)
     from enrolment e cross join decider where e.organisation_id = $1 and e.cohort_id = $2 and e.person_id = $3
     on conflict do nothing`,
    [organisationId, cohortId, personId],
  );
};

/** Leaves a notice for each person to whom the seats of a cohort are offered; once a programme and person. */
export const tellOffered = async ({ organisationId }: Actor, offered: readonly Placed[]): Promise<void> => {
  await sql(
    `insert into outbox (key, job, organisation_id, payload)
     select concat_ws(':', 'notice', 'seat-offered', c.programme_id, person_id), 'send-notice', $1, jsonb_build_object('organisationId', $1::uuid,
       'occasion', 'seat-offered', 'cohortId', cohort_id, 'personId', person_id, 'revision', 0)
     from unnest($2::uuid[], $3::uuid[]) as offer (cohort_id, person_id) join cohort c on c.organisation_id = $1 and c.id = cohort_id
     on conflict do nothing`,
    [organisationId, ...columns(offered)],
  );
};

/** Leaves a notice of a session, as it was just written, for its trainer and everybody who is enrolled. */
export const tellOfSession = async (
  { organisationId }: Actor,
  occasion: Extract<Occasion, 'session-planned' | 'session-moved' | 'session-cancelled'>,
  sessionId: string,
): Promise<void> => {
  await sql(
    `insert into outbox (key, job, organisation_id, payload)
     select concat_ws(':', 'notice', $2::text, s.id, person_id, s.revision), 'send-notice', $1, jsonb_build_object('organisationId', $1::uuid,
       'occasion', $2::text, 'cohortId', s.cohort_id, 'personId', person_id, 'sessionId', s.id, 'revision', s.revision)
     from session s cross join lateral (
       select person_id from enrolment e where e.organisation_id = $1 and e.cohort_id = s.cohort_id and e.state = 'enrolled'
       union select s.trainer_id where s.trainer_id is not null) as told
     where s.organisation_id = $1 and s.id = $3
     on conflict do nothing`,
    [organisationId, occasion, sessionId],
  );
};

/** Leaves one notice of all sessions that were just planned in one step, for their trainer and everybody who is enrolled. */
export const tellOfSeries = async ({ organisationId }: Actor, seriesId: string): Promise<void> => {
  await sql(
    `insert into outbox (key, job, organisation_id, payload)
     select concat_ws(':', 'notice', 'series-planned', $2::uuid, person_id), 'send-notice', $1, jsonb_build_object('organisationId', $1::uuid,
       'occasion', 'series-planned', 'cohortId', cohort_id, 'personId', person_id, 'seriesId', $2::uuid, 'revision', 1)
     from (
       select s.cohort_id, e.person_id from session s join enrolment e on e.organisation_id = $1 and e.cohort_id = s.cohort_id and e.state = 'enrolled'
         where s.organisation_id = $1 and s.series_id = $2
       union select cohort_id, trainer_id from session where organisation_id = $1 and series_id = $2 and trainer_id is not null) as told
     on conflict do nothing`,
    [organisationId, seriesId],
  );
};

/** Leaves a notice for who led a session and, as it was just written, does not any more. */
export const tellFormerTrainer = async (
  { organisationId }: Actor,
  sessionId: string,
  trainerId: string,
): Promise<void> => {
  await sql(
    `insert into outbox (key, job, organisation_id, payload)
     select concat_ws(':', 'notice', 'session-handed-over', id, $3::uuid, revision), 'send-notice', $1, jsonb_build_object('organisationId', $1::uuid,
       'occasion', 'session-handed-over', 'cohortId', cohort_id, 'personId', $3::uuid, 'sessionId', id, 'revision', revision)
     from session where organisation_id = $1 and id = $2 and trainer_id is distinct from $3
     on conflict do nothing`,
    [organisationId, sessionId, trainerId],
  );
};
