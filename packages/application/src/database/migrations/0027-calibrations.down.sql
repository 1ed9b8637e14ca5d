alter table assessment_round drop column target_error, drop column calibration_id;
drop table calibrated_item;
drop table calibration;
