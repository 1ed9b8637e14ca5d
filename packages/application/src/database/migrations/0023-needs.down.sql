drop table needs_report_count;
drop table needs_report;
drop table competency_weight;
drop table needs_group;
alter table needs_summary drop column expected_in_need;
