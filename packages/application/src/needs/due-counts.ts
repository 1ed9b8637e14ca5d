/**
 * Leaves the jobs that count needs, over all organisations: where days have begun on which somebody has left, or an institution's place in the
 * tree begins or ends; and where something is due for so long that its job was given up. The hour is part of the key, so that what was given up is tried again.
 *
 * The day is that of the database (current_date), as wherever it is asked who has left and how the tree stands: see docs/methods/needs.md.
 */
export const dueCounts = `
  with place as (
    select organisation_id, valid_from as day from institution_placement
    union all select organisation_id, valid_to from institution_placement),
  change as (
    select organisation_id, left_on as day from people_count
    union all select organisation_id, day from place),
  due as (
    select organisation_id from change left join needs_day counted using (organisation_id)
    where change.day <= current_date and change.day > coalesce(counted.day, '-infinity')
    union
    select organisation_id from needs_due where due_since < now() - interval '1 hour')
  insert into outbox (key, job, organisation_id, payload)
  select concat_ws(':', 'count-needs', organisation_id, extract(epoch from date_trunc('hour', now()))::bigint), 'count-needs', organisation_id, jsonb_build_object('organisationId', organisation_id)
  from due on conflict do nothing`;
