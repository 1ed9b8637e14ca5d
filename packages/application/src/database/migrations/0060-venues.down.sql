drop table working_days;
drop table availability;
drop table venue;
