-- What an institution asks for otherwise, of a role profile of the organisation's own: it holds there and at everything below, until an
-- institution further down says otherwise again.
create table institution_target (
  organisation_id uuid not null,
  role_profile_id uuid not null,
  institution_id uuid not null,
  framework_id uuid not null,
  competency_id uuid not null,
  -- Null: nothing is asked for in this competency there.
  ordinal smallint,
  primary key (organisation_id, role_profile_id, institution_id, competency_id),
  foreign key (organisation_id, institution_id) references institution (organisation_id, id),
  foreign key (role_profile_id, framework_id) references role_profile (id, framework_id),
  foreign key (framework_id, competency_id) references competency (framework_id, id),
  foreign key (framework_id, ordinal) references level (framework_id, ordinal)
);
create index institution_target_institution on institution_target (organisation_id, institution_id);
alter table institution_target enable row level security;
alter table institution_target force row level security;
create policy tenant on institution_target using (organisation_id = (select app_organisation()));
grant select, insert, update, delete on institution_target to baobab_app;

-- Who says something otherwise, and each institution at or below it; the deeper, the nearer.
create view institution_target_reach with (security_invoker = true) as
  with said as materialized (select distinct institution_id as id from institution_target where organisation_id = app_organisation()),
  below as materialized (select said.id as said_at, institution_id from said cross join lateral institutions_below(said.id) as institution_id)
  select said_at, institution_id, (select count(*) from below as above where above.institution_id = below.said_at) as depth from below;

-- Where the targets of an institution's people stand: at the nearest institution, itself or above, that says anything otherwise. One that
-- is not here has those of the whole organisation.
create view target_place with (security_invoker = true) as
  select distinct on (institution_id) institution_id, said_at as place_id from institution_target_reach order by institution_id, depth desc;

-- The targets that apply, by role profile and place (the nil uuid: the whole organisation), in competencies of the framework in use. A
-- role profile may be Baobab's, and ask for a competency that the framework in use has dropped, or has under another id because levels
-- before and after can't be compared.
create view target_in_use with (security_invoker = true) as
  with said as materialized (
    select distinct on (reach.institution_id, t.role_profile_id, t.competency_id)
      reach.institution_id as place_id, t.role_profile_id, t.competency_id, t.ordinal, reach.said_at
    from institution_target_reach reach
      join institution_target t on t.organisation_id = app_organisation() and t.institution_id = reach.said_at
    where reach.institution_id in (select institution_id from institution_target where organisation_id = app_organisation())
    order by reach.institution_id, t.role_profile_id, t.competency_id, reach.depth desc),
  place as (select '00000000-0000-0000-0000-000000000000'::uuid as id union all select distinct place_id from said),
  target as (
    select t.role_profile_id, place.id as place_id, t.competency_id, t.ordinal, null::uuid as said_at
    from role_profile_target t cross join place
    where not exists (
      select from said where said.place_id = place.id and said.role_profile_id = t.role_profile_id and said.competency_id = t.competency_id)
    union all
    select role_profile_id, place_id, competency_id, ordinal, said_at from said where ordinal is not null)
  select * from target where competency_id in (select id from competency where framework_id = (select framework_in_use()));
grant select on institution_target_reach, target_place, target_in_use to baobab_app;

alter table role_profile_version drop constraint role_profile_version_reason_check;
alter table role_profile_version add check (reason in ('copied', 'set', 'inherited', 'moved'));
