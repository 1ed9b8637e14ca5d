drop policy relay on enrolment;
drop policy relay on session;
revoke insert on outbox from baobab_relay;
revoke select (organisation_id, cohort_id, person_id, state, changed_at) on enrolment from baobab_relay;
revoke select (organisation_id, id, cohort_id, starts_at, trainer_id, revision, changed_at, cancelled_at) on session from baobab_relay;
drop index mailbox_newest;
drop index session_ahead;
alter table session drop column changed_at;
alter table enrolment drop column changed_at, drop column revision;
