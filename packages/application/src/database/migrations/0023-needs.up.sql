-- Needs by what tells people apart, with their uncertainty; what weighs more; and numbers that are kept to be quoted.

-- People below target as expected by the errors of their levels: the sum of each one's probability.
alter table needs_summary add column expected_in_need real not null default 0;

-- The summary once more, by what tells people apart: a row a round, institution (itself), role profile, gender or region, and competency; where
-- that is null the row counts people, each once. The value is null where it is not recorded. No foreign keys: they are counted by the
-- ten thousand with each round, and go with its summary.
create table needs_group (
  organisation_id uuid not null,
  round_id uuid not null,
  institution_id uuid not null,
  -- A region is a person's own, or that of where she works.
  arrangement text not null check (arrangement in ('role_profile', 'gender', 'region')),
  value text,
  competency_id uuid,
  assessed integer not null,
  in_need integer not null,
  gap_sum integer not null,
  expected_in_need real not null,
  not_assessed integer not null
);
create index needs_group_place on needs_group (organisation_id, round_id, arrangement, institution_id);

-- How much the organisation cares for a competency, where that is not 1.
create table competency_weight (
  organisation_id uuid not null references organisation (id),
  competency_id uuid not null,
  weight smallint not null check (weight between 0 and 5),
  primary key (organisation_id, competency_id)
);

-- Needs of a round as they were counted on a day, of the whole organisation: readers see of it what they would have seen then.
create table needs_report (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  name text not null check (length(name) between 1 and 200),
  note text check (length(note) between 1 and 2000),
  round_id uuid not null,
  framework_id uuid not null references framework (id),
  -- Where its reader begins.
  institution_id uuid not null,
  weights jsonb not null check (jsonb_typeof(weights) = 'object'),
  saved_by uuid not null,
  saved_at timestamptz not null default now(),
  primary key (organisation_id, id),
  unique (organisation_id, name),
  foreign key (organisation_id, round_id) references assessment_round (organisation_id, id),
  foreign key (organisation_id, institution_id) references institution (organisation_id, id),
  foreign key (organisation_id, saved_by) references person (organisation_id, id)
);
create table needs_report_count (
  organisation_id uuid not null,
  report_id uuid not null,
  institution_id uuid not null,
  arrangement text not null,
  value text,
  competency_id uuid,
  assessed integer not null,
  in_need integer not null,
  gap_sum integer not null,
  expected_in_need real not null,
  not_assessed integer not null
);
create index needs_report_count_place on needs_report_count (organisation_id, report_id, arrangement, institution_id);

do $$ declare t text; begin
  foreach t in array array['needs_group', 'competency_weight', 'needs_report', 'needs_report_count'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = (select app_organisation()))', t);
    execute format('grant select, insert, delete on %I to baobab_app', t);
  end loop;
end $$;
grant update on competency_weight to baobab_app;

-- What is there already is counted in each organisation's own name. Nobody's transaction: the owner asks for all of them.
alter table organisation no force row level security;
do $$ declare o uuid; begin
  foreach o in array (select coalesce(array_agg(id), '{}') from organisation) loop
    perform set_config('app.organisation', o::text, true);
    with counted as materialized (
      select r.id as round_id, p.institution_id, t.competency_id, p.id as person_id,
        array['role_profile', 'gender', 'region'] as arrangements, array[p.role_profile_id::text, p.gender, coalesce(p.region, i.region)] as said,
        count(l.level) as assessed, count(*) filter (where l.level < t.ordinal) as in_need, coalesce(sum(greatest(t.ordinal - l.level, 0)), 0) as gap_sum,
        coalesce(sum(case when l.standard_error is null then (l.level < t.ordinal)::int
          else (1 + erf((t.ordinal - 0.5 - l.estimate) / l.standard_error / sqrt(2::float))) / 2 end), 0) as expected_in_need,
        count(*) filter (where l.level is null) as not_assessed
      from assessment_round r join person p on p.organisation_id = o and (p.left_on is null or p.left_on > current_date)
        join institution i on i.organisation_id = o and i.id = p.institution_id
        join role_profile_target t on t.role_profile_id = p.role_profile_id
          and t.competency_id in (select id from competency where framework_id = (select framework_in_use()))
        left join assessed_level l on l.organisation_id = o and l.round_id = r.id and l.person_id = p.id and l.competency_id = t.competency_id
      where r.organisation_id = o
      group by r.id, p.institution_id, p.role_profile_id, p.gender, coalesce(p.region, i.region), grouping sets (t.competency_id, p.id)),
    said as (
      select counted.*, each.arrangement, each.value from counted, unnest(arrangements, counted.said) as each (arrangement, value))
    insert into needs_group
    select o, round_id, institution_id, arrangement, value, competency_id, sum(assessed), sum(in_need), sum(gap_sum), sum(expected_in_need), sum(not_assessed)
    from said where competency_id is not null group by round_id, institution_id, arrangement, value, competency_id
    union all
    select o, round_id, institution_id, arrangement, value, null, count(*) filter (where assessed > 0), count(*) filter (where in_need > 0), 0, 0,
      count(*) filter (where assessed = 0)
    from said where person_id is not null group by round_id, institution_id, arrangement, value;
    update needs_summary s set expected_in_need = counted.expected_in_need
    from (select round_id, institution_id, competency_id, sum(expected_in_need) as expected_in_need from needs_group
      where organisation_id = o and arrangement = 'gender' and competency_id is not null group by 1, 2, 3) counted
    where s.organisation_id = o and s.round_id = counted.round_id and s.institution_id = counted.institution_id and s.competency_id = counted.competency_id;
  end loop;
  perform set_config('app.organisation', '', true);
end $$;
alter table organisation force row level security;
