-- Tailored programmes: for whom, what was tried (scenarios), and what was accepted (modules, in their order).

create table programme (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  name text not null check (length(name) between 1 and 200),
  state text not null default 'draft' check (state in ('draft', 'published')),
  -- For whom: people of the institution and below it who are below their targets by this round.
  round_id uuid not null,
  institution_id uuid not null,
  role_profile_id uuid references role_profile (id),
  competency_id uuid references competency (id),
  -- Their needs as they were counted last, see @baobab/application/programme (GroupNeeds): a plan is weighed against them.
  needs jsonb not null,
  counted_at timestamptz not null default now(),
  created_by uuid not null,
  created_at timestamptz not null default now(),
  published_by uuid,
  published_at timestamptz,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, name),
  foreign key (organisation_id, round_id) references assessment_round (organisation_id, id),
  foreign key (organisation_id, institution_id) references institution (organisation_id, id),
  foreign key (organisation_id, created_by) references person (organisation_id, id),
  foreign key (organisation_id, published_by) references person (organisation_id, id),
  check ((state = 'published') = (published_at is not null))
);
create index programme_institution on programme (organisation_id, institution_id);

create table programme_module (
  organisation_id uuid not null,
  programme_id uuid not null,
  training_module_id uuid not null references training_module (id),
  -- From 1, in the order in which they are followed.
  position smallint not null check (position > 0),
  -- Put there by hand, not by an accepted scenario.
  by_hand boolean not null,
  primary key (organisation_id, programme_id, training_module_id),
  unique (organisation_id, programme_id, position) deferrable initially deferred,
  foreign key (organisation_id, programme_id) references programme (organisation_id, id)
);
create index programme_module_training_module on programme_module (training_module_id);

-- One answer to: what is best under these limits? What it was weighed against stands beside it, for levels and catalogue move on.
create table scenario (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  programme_id uuid not null,
  job_id uuid not null,
  objective text not null check (objective in ('most-need-closed', 'least-hours', 'least-cost')),
  limits jsonb not null,
  needs jsonb,
  outcome jsonb,
  created_at timestamptz not null default now(),
  primary key (organisation_id, id),
  unique (organisation_id, job_id),
  foreign key (organisation_id, programme_id) references programme (organisation_id, id),
  foreign key (organisation_id, job_id) references job (organisation_id, id)
);
create index scenario_programme on scenario (organisation_id, programme_id, created_at desc);

do $$ declare t text; begin
  foreach t in array array['programme', 'programme_module', 'scenario'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = (select app_organisation()))', t);
  end loop;
end $$;
grant select, insert, update on programme, scenario to baobab_app;
grant select, insert, delete on programme_module to baobab_app;
