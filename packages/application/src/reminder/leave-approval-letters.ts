import { sql } from '../database';
import type { ApprovalOccasion } from '../mail';

/** SQL: a letter for each person of `told` of a submission s. The step is part of the key: each is told once a step. */
const leave = (occasion: ApprovalOccasion) => `
  insert into outbox (key, job, organisation_id, payload)
  select concat_ws(':', 'approval', '${occasion}', s.id, s.step, told.person_id), 'send-approval-letter', s.organisation_id,
    jsonb_build_object('organisationId', s.organisation_id, 'occasion', '${occasion}', 'submissionId', s.id, 'step', s.step, 'personId', told.person_id)`;

/**
 * Inside a unit of work: tells those who decide the step that a submission, as it was just written, waits at, and are nearest: who hold its role over the programme's
 * institution, or else over the first one above it where anybody does, and who decides in the stead of managers among them. Who submitted it, or decided a step of
 * it, decides no other.
 */
export const tellApprovers = async (submissionId: string): Promise<void> => {
  await sql(
    `with involved as (
       select submitted_by as person_id from programme_submission where organisation_id = app_organisation() and id = $1
       union select unnest(array[decided_by, stead_of]) from submission_decision where organisation_id = app_organisation() and submission_id = $1),
     approver as (
       select g.person_id, s.steps[s.step] as role, (select count(*) from institutions_below(g.institution_id)) as size
       from programme_submission s join programme p on p.organisation_id = s.organisation_id and p.id = s.programme_id
         join role_grant g on g.organisation_id = s.organisation_id and g.role = s.steps[s.step] and g.revoked_at is null
         join person m on m.organisation_id = g.organisation_id and m.id = g.person_id and (m.left_on is null or m.left_on > current_date)
       where s.organisation_id = app_organisation() and s.id = $1 and p.institution_id in (select institutions_below(g.institution_id))
         and g.person_id not in (select person_id from involved where person_id is not null)),
     nearest as (select person_id, role from approver where size = (select min(size) from approver)),
     told as (
       select person_id from nearest
       union select d.deputy_id from deputy d where d.organisation_id = app_organisation() and d.until_on >= app_today()
         and d.manager_id in (select person_id from nearest where role = 'manager')
         and d.deputy_id not in (select person_id from involved where person_id is not null))
     ${leave('to-decide')} from programme_submission s cross join told where s.organisation_id = app_organisation() and s.id = $1
     on conflict do nothing`,
    [submissionId],
  );
};

/** Inside a unit of work: tells who submitted a version what became of it. */
export const tellSubmitter = async (
  submissionId: string,
  occasion: Exclude<ApprovalOccasion, 'to-decide'>,
): Promise<void> => {
  await sql(
    `${leave(occasion)} from programme_submission s cross join lateral (select s.submitted_by as person_id) as told
     where s.organisation_id = app_organisation() and s.id = $1
     on conflict do nothing`,
    [submissionId],
  );
};
