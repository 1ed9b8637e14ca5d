-- Cohorts that were proposed for the people in need of a programme.

create table cohort_proposal (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  programme_id uuid not null,
  job_id uuid not null,
  -- What was asked for, what the solver was given of people by their ids, and what it found; as @baobab/application/cohort (proposal) has them.
  asked jsonb not null,
  request jsonb,
  outcome jsonb,
  -- The cohorts as they are now: what was found, and who was moved by hand since.
  cohorts jsonb,
  state text not null default 'proposed' check (state in ('proposed', 'accepted', 'discarded')),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (organisation_id, id),
  unique (organisation_id, job_id),
  foreign key (organisation_id, programme_id) references programme (organisation_id, id),
  foreign key (organisation_id, job_id) references job (organisation_id, id),
  check ((request is null) = (outcome is null) and (outcome is null) = (cohorts is null)),
  -- What it held of people is needed no longer.
  check (state = 'proposed' or request is null)
);
create index cohort_proposal_programme on cohort_proposal (organisation_id, programme_id, created_at desc);

alter table cohort_proposal enable row level security;
alter table cohort_proposal force row level security;
create policy tenant on cohort_proposal using (organisation_id = (select app_organisation()));
grant select, insert, update on cohort_proposal to baobab_app;
