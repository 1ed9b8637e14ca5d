import { sql } from '../database';
import { moment, morning } from './leave-round-letters';

/** SQL: what the job of a letter holds, of an assessment a and a respondent r. */
const payloadOf = (
  occasion: string,
  revision: string,
) => `jsonb_build_object('organisationId', r.organisation_id, 'occasion', '${occasion}',
  'assessmentId', r.assessment_id, 'institutionId', r.institution_id, 'personId', r.person_id, 'revision', ${revision})`;

/**
 * Inside a unit of work: leaves a letter for everybody who is asked about an institution, or for one of them; at once where the assessment
 * has opened, else in the morning of its first day.
 */
export const tellRespondents = async (
  assessmentId: string,
  only?: { institutionId: string; personId: string },
): Promise<void> => {
  await sql(
    `insert into outbox (key, job, organisation_id, payload, due_at)
     select concat_ws(':', 'institution', 'named', r.assessment_id, r.institution_id, r.person_id, again.at), 'send-institution-letter', r.organisation_id,
       ${payloadOf('named', '0')} || jsonb_strip_nulls(jsonb_build_object('at', again.at)),
       case when a.opens_on <= app_today() then now() else (a.opens_on + make_interval(hours => $2)) at time zone o.time_zone end
     from institution_assessment a join organisation o on o.id = a.organisation_id
       join respondent r on r.organisation_id = a.organisation_id and r.assessment_id = a.id
       -- Who was told that she is taken back, and is named once more, is told once more.
       cross join lateral (select case when $4::uuid is not null and a.opens_on <= app_today() then ${moment} end as at) as again
     where a.organisation_id = app_organisation() and a.id = $1
       and ($3::uuid is null or r.institution_id = $3) and ($4::uuid is null or r.person_id = $4)
     on conflict do nothing`,
    [assessmentId, morning, only?.institutionId ?? null, only?.personId ?? null],
  );
};

/** Inside a unit of work: tells those who have not submitted the last day as it was just written. Before the first day nobody knows another. */
export const tellLastDayMoved = async (assessmentId: string): Promise<void> => {
  await sql(
    `insert into outbox (key, job, organisation_id, payload)
     select concat_ws(':', 'institution', 'moved', r.assessment_id, r.institution_id, r.person_id, a.closes_revision), 'send-institution-letter',
       r.organisation_id, ${payloadOf('moved', 'a.closes_revision')}
     from institution_assessment a join respondent r on r.organisation_id = a.organisation_id and r.assessment_id = a.id and r.submitted_at is null
     where a.organisation_id = app_organisation() and a.id = $1 and a.opens_on <= app_today()
     on conflict do nothing`,
    [assessmentId],
  );
};

/** Inside a unit of work: tells who was just taken back that she is asked no longer. Before the first day she does not know that she was. */
export const tellTakenBack = async (assessmentId: string, institutionId: string, personId: string): Promise<void> => {
  await sql(
    `insert into outbox (key, job, organisation_id, payload)
     select concat_ws(':', 'institution', 'taken-back', a.id, $2::uuid, $3::uuid, ${moment}), 'send-institution-letter', a.organisation_id,
       jsonb_build_object('organisationId', a.organisation_id, 'occasion', 'taken-back', 'assessmentId', a.id, 'institutionId', $2::uuid,
         'personId', $3::uuid, 'revision', 0, 'at', ${moment})
     from institution_assessment a where a.organisation_id = app_organisation() and a.id = $1 and a.opens_on <= app_today()
     on conflict do nothing`,
    [assessmentId, institutionId, personId],
  );
};

/**
 * For the clock, over all organisations: each is reminded once of a last day, for how often it was moved is part of the key. A reminder that
 * is a day late, because no worker ran, is left out.
 */
export const dueInstitutionReminders = `
  insert into outbox (key, job, organisation_id, payload)
  select concat_ws(':', 'institution', 'closing', r.assessment_id, r.institution_id, r.person_id, a.closes_revision), 'send-institution-letter',
    r.organisation_id, ${payloadOf('closing', 'a.closes_revision')}
  from institution_assessment a join respondent r on r.organisation_id = a.organisation_id and r.assessment_id = a.id and r.submitted_at is null
  where a.closed_at is null and a.reminds_at <= now() and a.reminds_at > now() - interval '1 day'
  on conflict do nothing`;
