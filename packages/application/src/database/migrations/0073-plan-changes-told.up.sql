-- A change of the plan is told later too: why it was made, what was asked for, what it did, and what took it back.

alter table plan_change
  add column reason text check (length(trim(reason)) between 1 and 1000),
  -- Days, a day, a trainer, a venue or a link, as they were asked for.
  add column asked jsonb,
  -- How many sessions, people and letters it concerned; null of changes from before this was kept.
  add column effect jsonb,
  -- The change that it took back.
  add column undoes uuid,
  add foreign key (organisation_id, undoes) references plan_change (organisation_id, id),
  add constraint plan_change_undoes check (undoes is null or kind = 'undo');
create unique index plan_change_undone on plan_change (organisation_id, undoes) where undoes is not null;
create index plan_change_other_cohort on plan_change (organisation_id, other_cohort_id, changed_at) where other_cohort_id is not null;
