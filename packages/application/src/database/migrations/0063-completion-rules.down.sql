alter table enrolment drop column completion;
drop table completion_override;
drop table learner_work;
drop table completion_condition;
drop table completion_rules;
