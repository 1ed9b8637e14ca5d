/** An SQL value: whether who leads a session has left by then, as far as that is recorded. @param s name of the session. */
export const trainerLeaves = (s: string): string => `exists (
  select 1 from person gone where gone.organisation_id = ${s}.organisation_id and gone.id = ${s}.trainer_id and gone.left_on <= ${s}.starts_at::date)`;

/** The sessions of a cohort as one value, in their order; $1 the organisation. @param cohort an id in the statement around it. */
export const sessionsOf = (cohort: string): string => `
  (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'title', s.title, 'startsAt', s.starts_at, 'endsAt', s.ends_at, 'venue', s.venue,
      'link', s.link, 'trainerId', s.trainer_id, 'trainerName', trainer.name, 'trainerLeaves', ${trainerLeaves('s')}, 'revision', s.revision, 'cancelled', s.cancelled_at is not null,
      'present', recorded.present, 'recorded', recorded.people) order by s.starts_at, s.id), '[]')
   from session s left join person trainer on trainer.organisation_id = s.organisation_id and trainer.id = s.trainer_id
     cross join lateral (
       select count(*)::int as people, case when count(*) > 0 then count(*) filter (where a.state = 'present') end as present
       from attendance a where a.organisation_id = s.organisation_id and a.session_id = s.id) as recorded
   where s.organisation_id = $1 and s.cohort_id = ${cohort})`;
