/**
 * Leaves the reminders of all organisations whose time has come, each once: of sessions that come near, with who attends or leads them. A reminder is for who knew of the session,
 * as it is now, before the reminder's time: whoever enrolled later, or was told later that it moved, knows of it already. One that comes
 * late, because no worker ran, is left out: the next one comes, or the session is too near. The session's revision is part of the key: moved, it is reminded of anew.
 */
export const dueReminders = `
  insert into outbox (key, job, organisation_id, payload)
  select concat_ws(':', 'notice', rule.occasion, s.id, told.person_id, s.revision), 'send-notice', s.organisation_id,
    jsonb_build_object('organisationId', s.organisation_id, 'occasion', rule.occasion, 'cohortId', s.cohort_id,
      'personId', told.person_id, 'sessionId', s.id, 'revision', s.revision)
  from (values ('session-in-7-days', interval '7 days', interval '1 day'), ('session-in-1-day', interval '1 day', interval '12 hours')) as rule (occasion, ahead, until)
    join session s on s.starts_at > now() + rule.until and s.starts_at <= now() + rule.ahead and s.changed_at <= s.starts_at - rule.ahead
    cross join lateral (
      select e.person_id from enrolment e where e.organisation_id = s.organisation_id and e.cohort_id = s.cohort_id and e.state = 'enrolled'
        and e.changed_at <= s.starts_at - rule.ahead
      union select s.trainer_id where s.trainer_id is not null) as told
  where s.cancelled_at is null
  on conflict do nothing`;
