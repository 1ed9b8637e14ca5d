-- Rounds that people answer themselves: who is asked, from which day to which, and what they answered so far.

create function app_person() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.person', true), '')::uuid $$;
-- Rounds open and close by days in the organisation's time zone.
create function app_today() returns date language sql stable parallel safe
  as $$ select (now() at time zone coalesce((select time_zone from organisation where id = app_organisation()), 'UTC'))::date $$;

alter table assessment_round
  -- Of a self-assessment; an imported round has none of these. Asked were the people of this institution and below it.
  add column institution_id uuid,
  add column role_profile_id uuid references role_profile (id),
  add column opens_on date,
  add column closes_on date,
  add column closed_at timestamptz,
  -- When who has not submitted is reminded; null: nobody is.
  add column reminds_at timestamptz,
  add foreign key (organisation_id, institution_id) references institution (organisation_id, id),
  add check (num_nonnulls(institution_id, opens_on, closes_on) in (0, 3)),
  add check (institution_id is not null or num_nonnulls(role_profile_id, closed_at, reminds_at) = 0),
  add check (closes_on between opens_on and opens_on + 366);

create table round_participant (
  organisation_id uuid not null,
  round_id uuid not null,
  person_id uuid not null,
  started_at timestamptz,
  submitted_at timestamptz check (submitted_at >= started_at),
  primary key (organisation_id, round_id, person_id),
  foreign key (organisation_id, round_id) references assessment_round (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  check (submitted_at is null or started_at is not null)
);
create index round_participant_person on round_participant (organisation_id, person_id);

-- What somebody answered, in levels of the framework in use; submitting makes assessed levels of it. As with those, the competency is
-- referred to by its id alone.
create table self_answer (
  organisation_id uuid not null,
  round_id uuid not null,
  person_id uuid not null,
  competency_id uuid not null,
  ordinal smallint not null check (ordinal between 0 and 20),
  answered_at timestamptz not null default now(),
  primary key (organisation_id, round_id, person_id, competency_id),
  foreign key (organisation_id, round_id, person_id) references round_participant (organisation_id, round_id, person_id)
);

alter table round_participant enable row level security;
alter table round_participant force row level security;
create policy tenant on round_participant using (organisation_id = (select app_organisation()));
grant select, insert on round_participant to baobab_app;
grant update (started_at, submitted_at) on round_participant to baobab_app;

-- Nobody but the person herself: what she has not submitted is not read by anybody, whatever a statement asks for.
alter table self_answer enable row level security;
alter table self_answer force row level security;
create policy own on self_answer using (organisation_id = (select app_organisation()) and person_id = (select app_person()));
grant select, insert on self_answer to baobab_app;
grant update (ordinal, answered_at) on self_answer to baobab_app;

-- Of all organisations: which rounds are to be reminded of. The relay learns ids and moments, no more.
create index assessment_round_reminding on assessment_round (reminds_at) where closed_at is null;
grant select (organisation_id, id, closed_at, reminds_at) on assessment_round to baobab_relay;
grant select (organisation_id, round_id, person_id, submitted_at) on round_participant to baobab_relay;
create policy relay on assessment_round for select to baobab_relay using (true);
create policy relay on round_participant for select to baobab_relay using (true);
