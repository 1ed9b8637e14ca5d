drop table plan_change_session, plan_change;
-- Before it nobody knew of cancelled cohorts: nobody can be enrolled in one that is closed either.
alter table cohort no force row level security;
update cohort set state = 'closed', cancelled_at = null where state = 'cancelled';
alter table cohort force row level security;
alter table cohort
  drop column cancelled_at, drop column cancel_reason, drop column merged_into, drop column decide_by,
  drop constraint cohort_state_check,
  add constraint cohort_state_check check (state in ('open', 'closed', 'completed'));
