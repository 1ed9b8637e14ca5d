-- What items of knowledge tests turned out to be, from the answers of an organisation's people: versions, of which a person accepts one. All of
-- them stay.
create table calibration (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  number integer not null check (number >= 1),
  -- The edition whose competencies it is over.
  framework_id uuid not null references framework (id),
  made_by uuid not null,
  made_at timestamptz not null default now(),
  -- Who answered, in how many sittings of how many rounds.
  people integer not null check (people >= 1),
  sittings integer not null check (sittings >= people),
  rounds integer not null check (rounds >= 1),
  iterations integer not null,
  converged boolean not null,
  log_likelihood double precision not null,
  -- Between abilities in two competencies; null where there is one alone.
  correlation real check (correlation between 0 and 1),
  accepted_by uuid,
  accepted_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, number),
  foreign key (organisation_id, made_by) references person (organisation_id, id),
  foreign key (organisation_id, accepted_by) references person (organisation_id, id),
  check ((accepted_by is null) = (accepted_at is null)),
  constraint calibration_accepted_converged check (accepted_by is null or converged)
);

create table calibrated_item (
  organisation_id uuid not null,
  calibration_id uuid not null,
  item_id uuid not null references item (id),
  answers integer not null check (answers >= 0),
  -- Null where so few answered that it would tell of persons.
  share real check (share between 0 and 1),
  item_rest real,
  -- Null where there was nothing to find them from.
  discrimination double precision,
  discrimination_error double precision,
  difficulty double precision,
  difficulty_error double precision,
  misfit real,
  flags text[] not null check (flags <@ array['tells-little', 'against', 'too-easy', 'too-hard', 'misfits']),
  -- Why it is not taken into use; null where it is.
  left_out text check (left_out in ('few-answers', 'no-difference', 'alone', 'against', 'tells-little', 'misfits')),
  primary key (organisation_id, calibration_id, item_id),
  foreign key (organisation_id, calibration_id) references calibration (organisation_id, id),
  check (num_nulls(discrimination, discrimination_error, difficulty, difficulty_error, misfit) in (0, 5)),
  constraint calibrated_item_used check (left_out is not null or discrimination > 0)
);

do $$ declare t text; begin
  foreach t in array array['calibration', 'calibrated_item'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = (select app_organisation()))', t);
    execute format('grant select, insert on %I to baobab_app', t);
  end loop;
end $$;
grant update (accepted_by, accepted_at) on calibration to baobab_app;

-- An adaptive test: its items are those it may ask, of a competency at most as many as it says, until the ability in it is known well enough.
alter table assessment_round
  add column calibration_id uuid,
  add column target_error real check (target_error between 0.3 and 0.9),
  add foreign key (organisation_id, calibration_id) references calibration (organisation_id, id),
  add check ((calibration_id is null) = (target_error is null)),
  add check (calibration_id is null or source = 'test');
