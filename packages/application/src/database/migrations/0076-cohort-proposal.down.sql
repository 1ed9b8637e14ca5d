drop table cohort_proposal;
