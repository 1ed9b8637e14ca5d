drop table upload, needs_summary, assessed_level, assessment_round;
