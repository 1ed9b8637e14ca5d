drop policy relay on assessment_round;
revoke select (organisation_id, id, closed_at, reminds_at) on assessment_round from baobab_relay;
drop table self_answer, round_participant;
alter table assessment_round
  drop column institution_id,
  drop column role_profile_id,
  drop column opens_on,
  drop column closes_on,
  drop column closed_at,
  drop column reminds_at;
drop function app_today();
drop function app_person();
