revoke select (answer_by, revision) on enrolment from baobab_relay;
drop table deputy;

drop index enrolment_to_answer;
drop index enrolment_waiting;
alter table enrolment
  drop constraint enrolment_state_check,
  drop column answer_by,
  drop column decided_by,
  drop column reason,
  drop column lapsed_offers,
  drop column need;
update enrolment set state = case state
    when 'offered' then 'enrolled' when 'no-show' then 'not-completed' else 'withdrawn' end
  where state in ('invited', 'requested', 'refused', 'offered', 'no-show');
alter table enrolment
  add constraint enrolment_state_check check (state in ('enrolled', 'waiting', 'withdrawn', 'completed', 'not-completed'));
create index enrolment_waiting on enrolment (organisation_id, cohort_id, waiting_since, person_id) where state = 'waiting';

comment on column cohort.enrolled is null;
alter table cohort add column self_enrolment boolean not null default false;
update cohort set self_enrolment = enrolment_policy <> 'coordinators';
alter table cohort
  drop column enrolment_policy,
  drop column days_to_decide,
  drop column waiting_order,
  drop column hours_to_confirm;
