/**
 * A condition: an enrolment was not answered in time. An invitation, before the first session that began after it; a request, by its day; an offer too, where
 * somebody else waits: a seat that nobody else wants stays hers. @param e name of the enrolment.
 */
export const lapses = (e: string): string => `case ${e}.state
  when 'invited' then exists (
    select 1 from session s where s.organisation_id = ${e}.organisation_id and s.cohort_id = ${e}.cohort_id and s.cancelled_at is null
      and s.starts_at > ${e}.changed_at and s.starts_at <= now())
  when 'requested' then ${e}.answer_by <= now()
  else ${e}.answer_by <= now() and exists (
    select 1 from enrolment w where w.organisation_id = ${e}.organisation_id and w.cohort_id = ${e}.cohort_id and w.state = 'waiting') end`;

/**
 * Leaves the jobs that end what nobody answered in time, over all organisations: invitations, requests that no manager decided, and offers that were not
 * confirmed. The hour is part of the key, so that one that was kept for want of others is looked at again.
 */
export const dueLapses = `
  insert into outbox (key, job, organisation_id, payload)
  select concat_ws(':', 'lapse', e.cohort_id, e.person_id, e.revision, extract(epoch from date_trunc('hour', now()))::bigint), 'lapse-enrolment', e.organisation_id,
    jsonb_build_object('organisationId', e.organisation_id, 'cohortId', e.cohort_id, 'personId', e.person_id, 'revision', e.revision)
  from enrolment e
  where (e.answer_by <= now() or e.state = 'invited') and ${lapses('e')}
  on conflict do nothing`;
