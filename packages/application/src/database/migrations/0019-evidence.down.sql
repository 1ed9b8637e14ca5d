drop trigger keep_round on assessment_round;
drop function keep_round();
revoke delete on assessment_round from baobab_app;
drop table fused_round;
alter table assessed_level no force row level security;
delete from assessed_level where source = 'fused';
alter table assessed_level force row level security;
alter table assessed_level
  drop column estimate,
  drop column standard_error,
  drop constraint assessed_level_source_check,
  add constraint assessed_level_source_check check (source in ('self', 'supervisor', 'test', 'import'));

alter table rating no force row level security;
delete from rating where rater_id <> person_id;
drop policy own on rating;
alter index rating_pkey rename to self_answer_pkey;
alter table rating
  drop column rater_id,
  add constraint self_answer_organisation_id_round_id_person_id_fkey foreign key (organisation_id, round_id, person_id)
    references round_participant (organisation_id, round_id, person_id);
alter table rating rename to self_answer;
create policy own on self_answer using (organisation_id = (select app_organisation()) and person_id = (select app_person()));
alter table self_answer force row level security;

drop index round_participant_rater;
alter table round_participant drop column rater_id;
create index round_participant_person on round_participant (organisation_id, person_id);

alter table assessment_round drop column source, drop column fusing;
