-- Approval of programmes: by whom, as data of an institution that those below it inherit; what was submitted; and what was decided.

create table approval_route (
  organisation_id uuid not null references organisation (id),
  institution_id uuid not null,
  -- Who approves, one after the other; empty: whoever coordinates publishes by herself.
  steps text[] not null check (steps <@ array['manager', 'coordinator'] and cardinality(steps) <= 2),
  set_by uuid not null,
  set_at timestamptz not null default now(),
  primary key (organisation_id, institution_id),
  foreign key (organisation_id, institution_id) references institution (organisation_id, id),
  foreign key (organisation_id, set_by) references person (organisation_id, id)
);

-- The route that is chosen at an institution, or else at the nearest one above it that has any; no row: none is.
create function approval_route_of(place uuid) returns table (institution_id uuid, steps text[]) language sql stable as $$
  with recursive above as (
    select place as id, 0 as distance
    union all
    select p.parent_id, above.distance + 1 from above join institution_placement p on p.organisation_id = app_organisation() and p.institution_id = above.id
    where p.parent_id is not null and p.valid_from <= current_date and (p.valid_to is null or p.valid_to > current_date))
  select r.institution_id, r.steps from above join approval_route r on r.organisation_id = app_organisation() and r.institution_id = above.id
  order by above.distance limit 1
$$;

create table programme_submission (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  programme_id uuid not null,
  version_number integer not null,
  -- The route as it was then: another one that is chosen later is for later submissions.
  steps text[] not null check (steps <@ array['manager', 'coordinator'] and cardinality(steps) between 1 and 2),
  -- Which of them decides, from 1; where it is approved, the last.
  step integer not null default 1 check (step between 1 and cardinality(steps)),
  state text not null default 'pending' check (state in ('pending', 'approved', 'sent-back', 'withdrawn')),
  submitted_by uuid not null,
  submitted_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, programme_id, version_number),
  foreign key (organisation_id, programme_id, version_number) references programme_version (organisation_id, programme_id, number),
  foreign key (organisation_id, submitted_by) references person (organisation_id, id),
  check ((state = 'pending') = (ended_at is null))
);
create unique index programme_submission_pending on programme_submission (organisation_id, programme_id) where state = 'pending';

create table submission_decision (
  organisation_id uuid not null references organisation (id),
  submission_id uuid not null,
  step integer not null check (step > 0),
  decision text not null check (decision in ('approved', 'sent-back')),
  reason text check (length(reason) between 1 and 1000),
  decided_by uuid not null,
  decided_at timestamptz not null default now(),
  primary key (organisation_id, submission_id, step),
  foreign key (organisation_id, submission_id) references programme_submission (organisation_id, id),
  foreign key (organisation_id, decided_by) references person (organisation_id, id),
  check ((decision = 'sent-back') = (reason is not null))
);

do $$ declare t text; begin
  foreach t in array array['approval_route', 'programme_submission', 'submission_decision'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = (select app_organisation()))', t);
  end loop;
end $$;
grant select, insert, update, delete on approval_route to baobab_app;
grant select, insert on programme_submission, submission_decision to baobab_app;
grant update (step, state, ended_at) on programme_submission to baobab_app;
