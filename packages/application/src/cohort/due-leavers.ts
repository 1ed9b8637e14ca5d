import { active, stillRuns } from './enrolment-sql';

/**
 * Leaves the jobs that give back what people hold in cohorts who have left, over all organisations. The hour is part of the key, so that what somebody got at the very moment
 * of leaving is looked at again.
 */
export const dueLeavers = `
  insert into outbox (key, job, organisation_id, payload)
  select concat_ws(':', 'give-seats-back', p.id, p.version, extract(epoch from date_trunc('hour', now()))::bigint), 'give-seats-back', p.organisation_id,
    jsonb_build_object('organisationId', p.organisation_id, 'personId', p.id)
  from person p
  where p.left_on <= current_date and exists (
    select 1 from enrolment e where e.organisation_id = p.organisation_id and e.person_id = p.id and ${active('e.state')} and ${stillRuns('e')})
  on conflict do nothing`;
