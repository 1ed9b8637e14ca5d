drop table test_result, test_answer, test_item;
alter table assessment_round drop column items_per_competency;
