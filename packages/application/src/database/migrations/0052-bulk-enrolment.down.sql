drop table bulk_enrolment_row;
