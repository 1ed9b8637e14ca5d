/**
 * Leaves the jobs that end what nobody answered in time, over all organisations: requests that no manager decided, and offers that were not confirmed. An offer
 * lapses where somebody else waits: a seat that nobody else wants stays hers. The hour is part of the key, so that one that was kept for want of others is looked
 * at again.
 */
export const dueLapses = `
  insert into outbox (key, job, organisation_id, payload)
  select concat_ws(':', 'lapse', e.cohort_id, e.person_id, e.revision, extract(epoch from date_trunc('hour', now()))::bigint), 'lapse-enrolment', e.organisation_id,
    jsonb_build_object('organisationId', e.organisation_id, 'cohortId', e.cohort_id, 'personId', e.person_id, 'revision', e.revision)
  from enrolment e
  where e.answer_by <= now() and (e.state = 'requested' or exists (
    select 1 from enrolment w where w.organisation_id = e.organisation_id and w.cohort_id = e.cohort_id and w.state = 'waiting'))
  on conflict do nothing`;
