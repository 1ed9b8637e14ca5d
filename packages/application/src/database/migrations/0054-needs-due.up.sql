-- Needs that are to be counted anew: a change of many people says so here, in its own transaction, and a job counts.

create table needs_due (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  -- Null: every round.
  round_id uuid,
  -- Null: all. Whose own people are counted, not those below.
  institution_ids uuid[] check (cardinality(institution_ids) > 0),
  due_since timestamptz not null default now(),
  primary key (organisation_id, id),
  foreign key (organisation_id, round_id) references assessment_round (organisation_id, id) on delete cascade
);

-- Up to which day an organisation's needs are counted, by who has left and where institutions stand. No row: by no day yet, so that
-- whoever left before is found once.
create table needs_day (
  organisation_id uuid primary key references organisation (id),
  day date not null
);

do $$ declare t text; begin
  foreach t in array array['needs_due', 'needs_day'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = (select app_organisation()))', t);
  end loop;
end $$;
grant select, insert, delete on needs_due to baobab_app;
grant select, insert, update on needs_day to baobab_app;

-- The clock asks over all organisations which days have begun, and what is due for long: ids, days and moments, and nothing of persons.
do $$ declare t text; begin
  foreach t in array array['needs_due', 'needs_day', 'people_count', 'institution_placement'] loop
    execute format('create policy due on %I for select to baobab_relay using (true)', t);
  end loop;
end $$;
grant select (organisation_id, due_since) on needs_due to baobab_relay;
grant select (organisation_id, day) on needs_day to baobab_relay;
grant select (organisation_id, left_on) on people_count to baobab_relay;
grant select (organisation_id, valid_from, valid_to) on institution_placement to baobab_relay;

-- Whoever counts the needs of an organisation does so alone, until her transaction ends. A request waits a second for that: longer is for jobs.
create function take_needs_lock() returns boolean language plpgsql set lock_timeout = '1s' as $$ begin
  perform pg_advisory_xact_lock(hashtextextended('needs-summary ' || app_organisation(), 0));
  return true;
exception when lock_not_available then
  return false;
end $$;
