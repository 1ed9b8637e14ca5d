-- What providers are asked for: a level that people of a programme need and nothing teaches them.

create table training_request (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  programme_id uuid not null,
  -- A competency goes by one id in every edition that has it.
  competency_id uuid not null,
  -- Of the level to be reached.
  ordinal smallint not null check (ordinal > 0),
  -- Of the programme's group, when it was asked for.
  people integer not null check (people > 0),
  note text check (length(note) between 1 and 500),
  needed_by date,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, programme_id) references programme (organisation_id, id),
  foreign key (organisation_id, created_by) references person (organisation_id, id)
);
create unique index training_request_open on training_request (organisation_id, programme_id, competency_id, ordinal) where withdrawn_at is null;
create index training_request_competency on training_request (competency_id);

alter table training_request enable row level security;
alter table training_request force row level security;
create policy tenant on training_request using (organisation_id = (select app_organisation()));
grant select, insert, update (withdrawn_at) on training_request to baobab_app;
