drop index plan_change_other_cohort;
alter table plan_change drop column reason, drop column asked, drop column effect, drop column undoes;
