drop index person_supervisor;
revoke delete on round_participant from baobab_app;
drop policy unsubmitted on round_participant;
alter table rating
  drop constraint rating_participant,
  add constraint rating_organisation_id_round_id_person_id_rater_id_fkey foreign key (organisation_id, round_id, person_id, rater_id)
    references round_participant (organisation_id, round_id, person_id, rater_id);

drop function agreed_to(uuid, uuid[], uuid[]);
drop table level_consent;
