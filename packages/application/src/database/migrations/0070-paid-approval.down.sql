alter table submission_decision drop column stead_of;
alter table programme_submission drop column budget_line_id, drop column amount;
