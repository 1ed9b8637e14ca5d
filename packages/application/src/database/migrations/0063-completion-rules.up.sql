-- What completes a programme: conditions as data, what people hand in for them, and what a coordinator decides in their place.

create table completion_rules (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  programme_id uuid not null,
  -- Null: of every cohort of the programme that has none of its own.
  cohort_id uuid,
  -- Counted up by each change.
  version integer not null default 1,
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  primary key (organisation_id, id),
  foreign key (organisation_id, programme_id) references programme (organisation_id, id),
  foreign key (organisation_id, cohort_id) references cohort (organisation_id, id),
  foreign key (organisation_id, changed_by) references person (organisation_id, id)
);
create unique index completion_rules_programme on completion_rules (organisation_id, programme_id) where cohort_id is null;
create unique index completion_rules_cohort on completion_rules (organisation_id, cohort_id) where cohort_id is not null;

create table completion_condition (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  rules_id uuid not null,
  position smallint not null,
  kind text not null check (kind in ('attendance', 'assessment', 'work')),
  least_share double precision check (least_share between 0 and 1),
  round_id uuid,
  title text check (length(trim(title)) between 1 and 300),
  -- Not asked any more. What was handed in for it is kept.
  retired_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, rules_id) references completion_rules (organisation_id, id),
  foreign key (organisation_id, round_id) references assessment_round (organisation_id, id),
  check ((kind = 'attendance') = (least_share is not null)),
  check ((kind = 'assessment') = (round_id is not null)),
  check ((kind = 'work') = (title is not null))
);
create index completion_condition_rules on completion_condition (organisation_id, rules_id, position) where retired_at is null;

-- What somebody handed in last for a condition, and what became of it.
create table learner_work (
  organisation_id uuid not null,
  cohort_id uuid not null,
  condition_id uuid not null,
  person_id uuid not null,
  text text check (length(trim(text)) between 1 and 10000),
  link text check (link ~ '^https?://' and length(link) <= 2000),
  state text not null default 'handed-in' check (state in ('handed-in', 'accepted', 'sent-back')),
  handed_in_at timestamptz not null default now(),
  reason text check (length(trim(reason)) between 1 and 1000),
  decided_by uuid,
  decided_at timestamptz,
  -- Counted up by each handing in: a decision is of what was read.
  revision integer not null default 1,
  primary key (organisation_id, cohort_id, condition_id, person_id),
  foreign key (organisation_id, cohort_id, person_id) references enrolment (organisation_id, cohort_id, person_id),
  foreign key (organisation_id, condition_id) references completion_condition (organisation_id, id),
  foreign key (organisation_id, decided_by) references person (organisation_id, id),
  check (num_nonnulls(text, link) > 0),
  check ((state = 'handed-in') = (decided_by is null)),
  check ((state = 'handed-in') = (decided_at is null)),
  check ((state = 'sent-back') = (reason is not null))
);
create index learner_work_waiting on learner_work (organisation_id, cohort_id, handed_in_at) where state = 'handed-in';

-- In place of what the conditions say, while it is not undone.
create table completion_override (
  organisation_id uuid not null,
  cohort_id uuid not null,
  person_id uuid not null,
  completes boolean not null,
  reason text not null check (length(trim(reason)) between 1 and 1000),
  decided_by uuid not null,
  decided_at timestamptz not null default now(),
  primary key (organisation_id, cohort_id, person_id),
  foreign key (organisation_id, cohort_id, person_id) references enrolment (organisation_id, cohort_id, person_id),
  foreign key (organisation_id, decided_by) references person (organisation_id, id)
);

-- By what it was settled whether she completed: conditions, and how she stood to each, as they were then.
alter table enrolment add column completion jsonb;

do $$ declare t text; begin
  foreach t in array array['completion_rules', 'completion_condition', 'learner_work', 'completion_override'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = (select app_organisation()))', t);
  end loop;
end $$;
grant select, insert, update on completion_rules, completion_condition, learner_work, completion_override to baobab_app;
grant delete on completion_override to baobab_app;
