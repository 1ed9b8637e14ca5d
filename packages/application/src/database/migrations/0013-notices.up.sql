-- What people are told of their cohorts: a notice is of one revision of what it tells, so one that was overtaken is not sent.

alter table enrolment
  -- Counted up by each change that the person has to be told of.
  add column revision integer not null default 1,
  -- When that change was: a reminder is for who was enrolled before its time, and was told all of it later.
  add column changed_at timestamptz not null default now();
alter table session
  add column changed_at timestamptz not null default now();

-- Of all organisations: which sessions come near.
create index session_ahead on session (starts_at) where cancelled_at is null;
create index mailbox_newest on mailbox_message (organisation_id, received_at desc, id desc);

-- The relay finds out whom the clock has to remind; of whom and what it learns ids and times, no more.
grant select (organisation_id, id, cohort_id, starts_at, trainer_id, revision, changed_at, cancelled_at) on session to baobab_relay;
grant select (organisation_id, cohort_id, person_id, state, changed_at) on enrolment to baobab_relay;
grant insert on outbox to baobab_relay;
create policy relay on session for select to baobab_relay using (true);
create policy relay on enrolment for select to baobab_relay using (true);
