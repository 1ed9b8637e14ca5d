drop table calibrated_item;
drop table calibration;
