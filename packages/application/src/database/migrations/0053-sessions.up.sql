-- Series of sessions, learners who are in one session at a time, and attendance that people check in for.

-- Sessions that were planned in one step.
alter table session add column series_id uuid;
create index session_series on session (organisation_id, series_id) where series_id is not null;

alter table attendance
  -- When she checked in by herself, by the trainer's code.
  add column checked_in_at timestamptz;

-- When each learner is taken: a row for each session, not over and not cancelled, of a cohort in which she holds a seat.
create table learner_session (
  organisation_id uuid not null,
  session_id uuid not null,
  person_id uuid not null,
  during tstzrange not null,
  primary key (organisation_id, session_id, person_id),
  foreign key (organisation_id, session_id) references session (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  constraint session_learner_busy exclude using gist (organisation_id with =, person_id with =, during with &&)
);

create function place_session() returns trigger language plpgsql set search_path from current as $$ begin
  delete from learner_session where organisation_id = new.organisation_id and session_id = new.id;
  if new.cancelled_at is null and new.ends_at > now() then
    insert into learner_session (organisation_id, session_id, person_id, during)
    select organisation_id, new.id, person_id, tstzrange(new.starts_at, new.ends_at) from enrolment
    where organisation_id = new.organisation_id and cohort_id = new.cohort_id and state in ('enrolled', 'offered') order by person_id;
  end if;
  return null;
end $$;

-- Whoever plans sessions holds the same lock alone: an enrolment and a session that clash would wait for each other.
create function share_sessions(organisation uuid) returns void language sql as $$
  select pg_advisory_xact_lock_shared(hashtextextended('sessions ' || organisation, 0)) $$;

create function place_learner() returns trigger language plpgsql set search_path from current as $$ begin
  delete from learner_session l using session s where s.organisation_id = l.organisation_id and s.id = l.session_id
    and l.organisation_id = new.organisation_id and l.person_id = new.person_id and s.cohort_id = new.cohort_id;
  if new.state in ('enrolled', 'offered') then
    perform share_sessions(new.organisation_id);
    insert into learner_session (organisation_id, session_id, person_id, during)
    select organisation_id, id, new.person_id, tstzrange(starts_at, ends_at) from session
    where organisation_id = new.organisation_id and cohort_id = new.cohort_id and cancelled_at is null and ends_at > now() order by starts_at;
  end if;
  return null;
end $$;

-- Who waits and is in another session at the time of one of these is left on the waiting list: the seat that she would be given was freed
-- by somebody else, whose withdrawal must not fail for it.
create function leave_waiting() returns trigger language plpgsql set search_path from current as $$ begin
  perform share_sessions(new.organisation_id);
  perform 1 from person where organisation_id = new.organisation_id and id = new.person_id for no key update;
  if exists (
    select 1 from session s join learner_session l on l.organisation_id = s.organisation_id and l.person_id = new.person_id
      and l.during && tstzrange(s.starts_at, s.ends_at) and l.session_id <> s.id
    where s.organisation_id = new.organisation_id and s.cohort_id = new.cohort_id and s.cancelled_at is null and s.ends_at > now())
  then return null; end if;
  return new;
end $$;

create trigger placed after insert or update of starts_at, ends_at, cancelled_at on session for each row execute function place_session();
create trigger placed after insert or update of state on enrolment for each row execute function place_learner();
create trigger waits before update of state on enrolment for each row
  when (old.state = 'waiting' and new.state in ('enrolled', 'offered')) execute function leave_waiting();

-- What clashes already stays as it is: the first of the two is kept here, and the other comes in when it is moved.
alter table session no force row level security;
alter table enrolment no force row level security;
insert into learner_session (organisation_id, session_id, person_id, during)
select s.organisation_id, s.id, e.person_id, tstzrange(s.starts_at, s.ends_at)
from session s join enrolment e on e.organisation_id = s.organisation_id and e.cohort_id = s.cohort_id and e.state in ('enrolled', 'offered')
where s.cancelled_at is null and s.ends_at > now() order by s.starts_at, s.id
on conflict do nothing;
alter table session force row level security;
alter table enrolment force row level security;

alter table learner_session enable row level security;
alter table learner_session force row level security;
create policy tenant on learner_session using (organisation_id = (select app_organisation()));
grant select, insert, update, delete on learner_session to baobab_app;
