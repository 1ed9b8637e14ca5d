-- Plans change: cohorts that do not take place, or go on in another one; a day by which it is decided whether one begins; and what each change did.

alter table cohort drop constraint cohort_state_check;
alter table cohort
  add constraint cohort_state_check check (state in ('open', 'closed', 'completed', 'cancelled')),
  add column cancelled_at timestamptz,
  -- People read it.
  add column cancel_reason text check (length(cancel_reason) between 1 and 1000),
  -- Where its people went.
  add column merged_into uuid,
  -- The day on which it is decided what becomes of a cohort that has too few people.
  add column decide_by date,
  add constraint cohort_cancelled_check check ((state = 'cancelled') = (cancelled_at is not null)),
  add constraint cohort_cancelled_why check (state <> 'cancelled' or cancel_reason is not null or merged_into is not null),
  add foreign key (organisation_id, merged_into) references cohort (organisation_id, id);

-- Several sessions, or people, at once.
create table plan_change (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  cohort_id uuid not null,
  -- Into which people went.
  other_cohort_id uuid,
  kind text not null check (kind in ('cancel', 'postpone', 'trainer', 'venue', 'merge', 'split', 'undo')),
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  undone_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, cohort_id) references cohort (organisation_id, id),
  foreign key (organisation_id, other_cohort_id) references cohort (organisation_id, id),
  foreign key (organisation_id, changed_by) references person (organisation_id, id)
);
create index plan_change_cohort on plan_change (organisation_id, cohort_id, changed_at);

-- The sessions that it changed, as they stood before.
create table plan_change_session (
  organisation_id uuid not null,
  change_id uuid not null,
  session_id uuid not null,
  -- That the session had then: another one, and it was changed since.
  revision integer not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  venue text,
  link text,
  trainer_id uuid,
  primary key (organisation_id, change_id, session_id),
  foreign key (organisation_id, change_id) references plan_change (organisation_id, id),
  foreign key (organisation_id, session_id) references session (organisation_id, id),
  foreign key (organisation_id, trainer_id) references person (organisation_id, id)
);
create index plan_change_session_of on plan_change_session (organisation_id, session_id);

do $$ declare t text; begin
  foreach t in array array['plan_change', 'plan_change_session'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = (select app_organisation()))', t);
  end loop;
end $$;
grant select, insert on plan_change, plan_change_session to baobab_app;
grant update (undone_at) on plan_change to baobab_app;
