-- Rounds of assessment, the levels that they found, and the summary of needs that is kept as levels arrive.

create table assessment_round (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('baseline', 'post', 'follow-up', 'stand-alone')),
  held_on date not null,
  -- What was asked and how: only rounds of the same instrument are compared.
  instrument text not null default 'imported' check (length(instrument) between 1 and 100),
  -- Who sees persons, besides each person herself; everyone else sees aggregates.
  disclosure text not null default 'coordinators' check (disclosure in ('person', 'coordinators', 'coordinators-and-managers')),
  created_by uuid,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, name),
  foreign key (organisation_id, created_by) references person (organisation_id, id)
);

-- One person's level in one competency, found in one round, and by what.
create table assessed_level (
  organisation_id uuid not null,
  round_id uuid not null,
  person_id uuid not null,
  competency_id uuid not null references competency (id),
  source text not null default 'import' check (source in ('self', 'supervisor', 'test', 'import')),
  level smallint not null check (level between 0 and 20),
  assessed_on date not null,
  primary key (organisation_id, round_id, person_id, competency_id),
  foreign key (organisation_id, round_id) references assessment_round (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create index assessed_level_person on assessed_level (organisation_id, person_id);
create index assessed_level_competency on assessed_level (organisation_id, round_id, competency_id, level);

-- One row a round, institution (itself, not what is below) and competency; kept in the transaction that brings the levels.
create table needs_summary (
  organisation_id uuid not null,
  round_id uuid not null,
  institution_id uuid not null,
  competency_id uuid not null references competency (id),
  -- People with a target here who were assessed; of them, how many are below it; the sum of their gaps in levels.
  assessed integer not null,
  in_need integer not null,
  gap_sum integer not null,
  -- People with a target here who were not assessed in this round: neither in need nor not.
  not_assessed integer not null,
  primary key (organisation_id, round_id, institution_id, competency_id),
  foreign key (organisation_id, round_id) references assessment_round (organisation_id, id),
  foreign key (organisation_id, institution_id) references institution (organisation_id, id)
);

-- A file on its way in: kept until the import is done or a day has passed.
create table upload (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  uploaded_by uuid not null,
  file_name text not null check (length(file_name) between 1 and 255),
  content bytea not null,
  created_at timestamptz not null default now(),
  primary key (organisation_id, id),
  foreign key (organisation_id, uploaded_by) references person (organisation_id, id)
);

do $$ declare t text; begin
  foreach t in array array['assessment_round', 'assessed_level', 'needs_summary', 'upload'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = (select app_organisation()))', t);
  end loop;
end $$;
grant select, insert, update on assessment_round to baobab_app;
grant select, insert, update, delete on assessed_level, needs_summary to baobab_app;
grant select, insert, delete on upload to baobab_app;
