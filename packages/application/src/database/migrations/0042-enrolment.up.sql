-- How people come into a cohort: invited, by a request that a manager decides, from a waiting list with time to confirm; and who decides in a manager's stead.

alter table cohort
  add column enrolment_policy text not null default 'coordinators' check (enrolment_policy in ('coordinators', 'themselves', 'approval')),
  -- For a manager to decide a request.
  add column days_to_decide integer not null default 7 check (days_to_decide between 1 and 60),
  add column waiting_order text not null default 'arrival' check (waiting_order in ('arrival', 'need')),
  -- For who waited to take the seat that is offered to her; 0: it is hers at once.
  add column hours_to_confirm integer not null default 0 check (hours_to_confirm between 0 and 336);
update cohort set enrolment_policy = 'themselves' where self_enrolment;
alter table cohort drop column self_enrolment;
comment on column cohort.enrolled is 'Seats that somebody holds: of the enrolled, and of those to whom one is offered.';

alter table enrolment drop constraint enrolment_state_check;
alter table enrolment
  add constraint enrolment_state_check check (state in (
    'invited', 'requested', 'refused', 'waiting', 'offered', 'enrolled', 'withdrawn', 'completed', 'not-completed', 'no-show')),
  -- Until when a manager decides, or who is offered a seat confirms it.
  add column answer_by timestamptz,
  add constraint enrolment_answer_by_check check ((state in ('requested', 'offered')) = (answer_by is not null)),
  -- Who approved or refused; nobody where the time to decide ran out.
  add column decided_by uuid,
  add column reason text check (length(reason) between 1 and 1000),
  add constraint enrolment_reason_of_refusal check (reason is null or state = 'refused'),
  -- The waiting list: who let fewer offers pass comes first; then, in a cohort that orders by need, who lacks more levels; then who came first.
  add column lapsed_offers integer not null default 0 check (lapsed_offers >= 0),
  add column need integer not null default 0 check (need >= 0),
  add foreign key (organisation_id, decided_by) references person (organisation_id, id);
drop index enrolment_waiting;
create index enrolment_waiting on enrolment (organisation_id, cohort_id, lapsed_offers, (-need), waiting_since, person_id) where state = 'waiting';
create index enrolment_to_answer on enrolment (answer_by) where answer_by is not null;

-- Decides requests in the manager's stead, to the end of that day.
create table deputy (
  organisation_id uuid not null references organisation (id),
  manager_id uuid not null,
  deputy_id uuid not null check (deputy_id <> manager_id),
  until_on date not null,
  named_at timestamptz not null default now(),
  primary key (organisation_id, manager_id),
  foreign key (organisation_id, manager_id) references person (organisation_id, id),
  foreign key (organisation_id, deputy_id) references person (organisation_id, id)
);
create index deputy_of on deputy (organisation_id, deputy_id);
alter table deputy enable row level security;
alter table deputy force row level security;
create policy tenant on deputy using (organisation_id = (select app_organisation()));
grant select, insert, update, delete on deputy to baobab_app;

-- The relay finds out what was not answered in time.
grant select (answer_by, revision) on enrolment to baobab_relay;
