-- Required learning: what an institution requires of its people and of those below it, by when and how often. Who is due or overdue is derived and never kept.

create table requirement (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  institution_id uuid not null,
  training_module_id uuid not null references training_module (id),
  -- Null: of everybody there.
  role_profile_id uuid references role_profile (id),
  -- False: what an institution above requires is not required here and below.
  required boolean not null,
  first_due_on date,
  -- Null: once.
  every_months smallint check (every_months between 1 and 120),
  -- How long who comes later has, from the day on which she came.
  newcomer_days smallint check (newcomer_days between 0 and 366),
  set_by uuid not null,
  set_at timestamptz not null default now(),
  version integer not null default 1,
  ended_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, institution_id) references institution (organisation_id, id),
  foreign key (organisation_id, set_by) references person (organisation_id, id),
  constraint requirement_days check (required = (first_due_on is not null) and required = (newcomer_days is not null)),
  constraint requirement_period check (required or every_months is null)
);
create unique index requirement_stands on requirement (organisation_id, institution_id, training_module_id, role_profile_id) nulls not distinct where ended_at is null;

alter table requirement enable row level security;
alter table requirement force row level security;
create policy tenant on requirement using (organisation_id = (select app_organisation()));
grant select, insert on requirement to baobab_app;
grant update (first_due_on, every_months, newcomer_days, version, ended_at) on requirement to baobab_app;
-- The clock finds in which organisations anything is required, and nothing else of it.
create policy relay on requirement for select to baobab_relay using (true);
grant select (organisation_id, required, ended_at) on requirement to baobab_relay;

-- What stands at each institution: of a module and a role profile what the nearest institution, itself or above, says.
create view requirement_in_use with (security_invoker = true) as
  with said as materialized (select distinct institution_id as id from requirement where organisation_id = app_organisation() and ended_at is null),
  below as materialized (select said.id as said_at, institution_id from said cross join lateral institutions_below(said.id) as institution_id),
  reach as (select said_at, institution_id, (select count(*) from below as above where above.institution_id = below.said_at) as depth from below)
  select distinct on (reach.institution_id, r.training_module_id, r.role_profile_id) reach.institution_id, r.id, r.organisation_id, r.training_module_id, r.role_profile_id,
    r.required, r.first_due_on, r.every_months, r.newcomer_days, r.set_at
  from reach join requirement r on r.organisation_id = app_organisation() and r.institution_id = reach.said_at and r.ended_at is null
  order by reach.institution_id, r.training_module_id, r.role_profile_id, reach.depth desc;

-- What is required of each person: of a module what is said of her role profile, else what is said of everybody.
create view required_learning with (security_invoker = true) as
  with said as (
    select distinct on (p.id, u.training_module_id) p.organisation_id, p.id as person_id, p.institution_id, p.left_on,
      (p.created_at at time zone coalesce((select time_zone from organisation where id = app_organisation()), 'UTC'))::date as joined_on,
      u.id as requirement_id, u.set_at, u.training_module_id, u.required, u.first_due_on, u.every_months, u.newcomer_days
    from person p join requirement_in_use u
      on u.institution_id = p.institution_id and (u.role_profile_id is null or u.role_profile_id = p.role_profile_id)
    where p.organisation_id = app_organisation()
    order by p.id, u.training_module_id, u.role_profile_id nulls last)
  -- Who was there when it was said is no newcomer.
  select said.*, case when joined_on > (set_at at time zone coalesce((select time_zone from organisation where id = app_organisation()), 'UTC'))::date then joined_on end as came_on
  from said where required;

-- The modules of which one does as well as another, itself among them.
create view module_serving with (security_invoker = true) as
  select id as training_module_id, id as serving_id from training_module
  union select training_module_id, equivalent_id from training_module_equivalent
  union select equivalent_id, training_module_id from training_module_equivalent;

-- The modules of each programme that everybody in it follows: of one that is split into tracks those that all tracks hold, as long as its modules are still its scenario's.
create view programme_module_for_all with (security_invoker = true) as
  with of_some as materialized (
    select distinct pm.programme_id, pm.training_module_id
    from programme p join scenario s on s.organisation_id = p.organisation_id and s.id = p.scenario_id and (s.limits ->> 'tracks')::int > 1
      cross join lateral jsonb_array_elements(s.outcome -> 'tracks') as track
      join programme_module pm on pm.organisation_id = p.organisation_id and pm.programme_id = p.id
        and not track -> 'modules' @> jsonb_build_array(jsonb_build_object('id', pm.training_module_id))
    where p.organisation_id = app_organisation()
      and (select array_agg(module ->> 'id' order by module ->> 'id') from jsonb_array_elements(s.outcome -> 'modules') as module)
        = (select array_agg(m.training_module_id::text order by m.training_module_id::text) from programme_module m
           where m.organisation_id = p.organisation_id and m.programme_id = p.id))
  select pm.organisation_id, pm.programme_id, pm.training_module_id from programme_module pm
  where pm.organisation_id = app_organisation() and not exists (
    select from of_some where of_some.programme_id = pm.programme_id and of_some.training_module_id = pm.training_module_id);

-- From which day on somebody is through with a module: that on which a cohort of a programme in which everybody follows it, or what does as well, was completed with her.
create view module_done with (security_invoker = true) as
  select e.organisation_id, e.person_id, serving.training_module_id,
    (c.completed_at at time zone coalesce((select time_zone from organisation where id = app_organisation()), 'UTC'))::date as done_on
  from enrolment e join cohort c on c.organisation_id = e.organisation_id and c.id = e.cohort_id and c.completed_at is not null
    join programme_module_for_all pm on pm.organisation_id = c.organisation_id and pm.programme_id = c.programme_id
    join module_serving serving on serving.serving_id = pm.training_module_id
  where e.organisation_id = app_organisation() and e.state = 'completed';
grant select on requirement_in_use, required_learning, module_serving, programme_module_for_all, module_done to baobab_app;

-- The rules of packages/domain/src/cohort/requirement.ts, which is their definition; a property holds the two equal.
create function required_by(first_due_on date, every_months integer, newcomer_days integer, came_on date, done_on date) returns date language sql immutable parallel safe as $$
  select case
    when done_on is null then greatest(first_due_on, came_on + newcomer_days)
    when every_months is not null then greatest(first_due_on, came_on + newcomer_days, (done_on + make_interval(months => every_months))::date) end
$$;

create function required_standing(due_on date, every_months integer, done_on date, on_day date) returns text language sql immutable parallel safe as $$
  select case
    when due_on is null then 'done'
    when on_day > due_on then 'overdue'
    when due_on - on_day <= 30 then 'due'
    when due_on = (done_on + make_interval(months => every_months))::date then 'done'
    else 'to-come' end
$$;
