-- Versions of a programme: what it was when it was submitted or published, kept as data that nobody can change.

create table programme_version (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  programme_id uuid not null,
  -- From 1 in each programme.
  number integer not null check (number > 0),
  -- See @baobab/application/programme (FrozenProgramme): needs, plan with its effects, modules in words, and the scenario that it came from.
  snapshot jsonb not null,
  made_by uuid not null,
  made_at timestamptz not null default now(),
  primary key (organisation_id, id),
  unique (organisation_id, programme_id, number),
  foreign key (organisation_id, programme_id) references programme (organisation_id, id),
  foreign key (organisation_id, made_by) references person (organisation_id, id)
);

alter table programme
  -- Whose modules were accepted last: what edits by hand are compared with.
  add column scenario_id uuid,
  -- Which version was published; null for a draft, and for what was published before there were versions.
  add column published_version integer,
  add constraint programme_published_version_check check (published_version is null or state = 'published'),
  add foreign key (organisation_id, scenario_id) references scenario (organisation_id, id),
  add foreign key (organisation_id, id, published_version) references programme_version (organisation_id, programme_id, number);

alter table programme_version enable row level security;
alter table programme_version force row level security;
create policy tenant on programme_version using (organisation_id = (select app_organisation()));
grant select, insert on programme_version to baobab_app;
