drop table maturity_target, evidence_piece, evidence_file;
drop policy relay on respondent;
drop policy relay on institution_assessment;
revoke select (organisation_id, assessment_id, institution_id, person_id, submitted_at) on respondent from baobab_relay;
revoke select (organisation_id, id, closed_at, reminds_at, closes_revision) on institution_assessment from baobab_relay;
drop index institution_assessment_reminding;
revoke delete on respondent from baobab_app;
alter table maturity_rating
  drop constraint maturity_rating_respondent,
  add constraint maturity_rating_organisation_id_assessment_id_institution__fkey foreign key (organisation_id, assessment_id, institution_id, person_id)
    references respondent (organisation_id, assessment_id, institution_id, person_id);
drop index assessed_institution_moderated;
alter table assessed_institution drop moderator_id, drop moderated_at;
revoke update (name) on institution_assessment from baobab_app;
alter table institution_assessment drop reminds_at, drop closes_revision;
