-- Cohorts of published programmes: their sessions, who is enrolled or waits, and who was there.

create table cohort (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  programme_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  state text not null default 'open' check (state in ('open', 'closed', 'completed')),
  seats integer not null check (seats between 1 and 1000),
  least_people integer not null default 0 check (least_people between 0 and seats),
  -- Counted with each seat that is taken or given back, in the same transaction: never more than there are.
  enrolled integer not null default 0 check (enrolled between 0 and seats),
  self_enrolment boolean not null default false,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  completed_at timestamptz,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, name),
  foreign key (organisation_id, programme_id) references programme (organisation_id, id),
  foreign key (organisation_id, created_by) references person (organisation_id, id),
  check ((state = 'completed') = (completed_at is not null))
);
create index cohort_programme on cohort (organisation_id, programme_id);

create table session (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  cohort_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  venue text check (length(trim(venue)) between 1 and 200),
  link text check (link ~ '^https?://' and length(link) <= 2000),
  trainer_id uuid,
  -- Counted up by each change that people have to be told of.
  revision integer not null default 1,
  cancelled_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (organisation_id, id),
  foreign key (organisation_id, cohort_id) references cohort (organisation_id, id),
  foreign key (organisation_id, trainer_id) references person (organisation_id, id),
  -- Nobody and nothing is in two sessions at a time; what ends at ten and what begins at ten do not clash.
  constraint session_trainer_busy exclude using gist (
    organisation_id with =, trainer_id with =, tstzrange(starts_at, ends_at) with &&) where (cancelled_at is null),
  constraint session_venue_taken exclude using gist (
    organisation_id with =, lower(trim(venue)) with =, tstzrange(starts_at, ends_at) with &&) where (cancelled_at is null),
  constraint session_cohort_busy exclude using gist (
    organisation_id with =, cohort_id with =, tstzrange(starts_at, ends_at) with &&) where (cancelled_at is null)
);
create index session_cohort on session (organisation_id, cohort_id, starts_at);
create index session_trainer on session (organisation_id, trainer_id, starts_at);

create table enrolment (
  organisation_id uuid not null,
  cohort_id uuid not null,
  person_id uuid not null,
  state text not null check (state in ('enrolled', 'waiting', 'withdrawn', 'completed', 'not-completed')),
  -- The order of the waiting list.
  waiting_since timestamptz,
  by_self boolean not null,
  created_at timestamptz not null default now(),
  primary key (organisation_id, cohort_id, person_id),
  foreign key (organisation_id, cohort_id) references cohort (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  check ((state = 'waiting') = (waiting_since is not null))
);
create index enrolment_person on enrolment (organisation_id, person_id);
create index enrolment_waiting on enrolment (organisation_id, cohort_id, waiting_since, person_id) where state = 'waiting';

create table attendance (
  organisation_id uuid not null,
  session_id uuid not null,
  person_id uuid not null,
  state text not null check (state in ('present', 'absent', 'excused')),
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (organisation_id, session_id, person_id),
  foreign key (organisation_id, session_id) references session (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  foreign key (organisation_id, recorded_by) references person (organisation_id, id)
);
create index attendance_person on attendance (organisation_id, person_id);

do $$ declare t text; begin
  foreach t in array array['cohort', 'session', 'enrolment', 'attendance'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = (select app_organisation()))', t);
  end loop;
end $$;
grant select, insert, update on cohort, session, enrolment, attendance to baobab_app;
