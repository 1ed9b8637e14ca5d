drop index enrolment_invited;
alter table enrolment drop column seat_lost_at;
