-- Timetables that were proposed for cohorts of a programme.

create table timetable (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  programme_id uuid not null,
  job_id uuid not null,
  -- What was asked for, what the solver was given, and what it found; as @baobab/application/cohort (timetable) has them.
  asked jsonb not null,
  request jsonb,
  outcome jsonb,
  -- The sessions as they are now: what was found, and what was moved by hand since.
  placed jsonb,
  state text not null default 'proposed' check (state in ('proposed', 'accepted', 'discarded')),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (organisation_id, id),
  unique (organisation_id, job_id),
  foreign key (organisation_id, programme_id) references programme (organisation_id, id),
  foreign key (organisation_id, job_id) references job (organisation_id, id),
  check ((request is null) = (outcome is null) and (outcome is null) = (placed is null)),
  check (state <> 'accepted' or placed is not null)
);
create index timetable_programme on timetable (organisation_id, programme_id, created_at desc);

alter table timetable enable row level security;
alter table timetable force row level security;
create policy tenant on timetable using (organisation_id = (select app_organisation()));
grant select, insert, update on timetable to baobab_app;
