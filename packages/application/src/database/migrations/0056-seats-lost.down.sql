alter table enrolment drop column seat_lost_at;
