drop table attendance, enrolment, session, cohort;
