-- Venues, when trainers and venues can be had, and when an organisation works.

create table venue (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  -- Whose it is.
  institution_id uuid not null,
  -- A session takes place at the venue that it names, so a name stays as it is.
  name text not null check (length(trim(name)) between 1 and 200),
  seats integer not null check (seats between 1 and 10000),
  -- Without steps, for who comes in a wheelchair too.
  accessible boolean not null,
  note text check (length(note) between 1 and 500),
  created_at timestamptz not null default now(),
  retired_at timestamptz,
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, institution_id) references institution (organisation_id, id)
);
create unique index venue_name on venue (organisation_id, lower(trim(name)));
create index venue_institution on venue (organisation_id, institution_id);

-- Of a trainer or of a venue; without a row, at any time. Hours and days are as @baobab/domain/cohort has them (Availability).
create table availability (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  trainer_id uuid,
  venue_id uuid,
  time_zone text not null,
  weekly jsonb not null,
  days_off jsonb not null,
  primary key (organisation_id, id),
  unique (organisation_id, trainer_id),
  unique (organisation_id, venue_id),
  foreign key (organisation_id, trainer_id) references person (organisation_id, id),
  foreign key (organisation_id, venue_id) references venue (organisation_id, id),
  check (num_nonnulls(trainer_id, venue_id) = 1)
);

-- Without a row, every day is a working day.
create table working_days (
  organisation_id uuid primary key references organisation (id),
  -- 1 Monday … 7 Sunday.
  weekdays smallint[] not null check (cardinality(weekdays) between 1 and 7 and weekdays <@ '{1,2,3,4,5,6,7}'),
  days_off jsonb not null
);

do $$ declare t text; begin
  foreach t in array array['venue', 'availability', 'working_days'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = (select app_organisation()))', t);
    execute format('grant select, insert, update on %I to baobab_app', t);
  end loop;
end $$;
