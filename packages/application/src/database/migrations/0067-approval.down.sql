drop table submission_decision, programme_submission;
drop function approval_route_of;
drop table approval_route;
