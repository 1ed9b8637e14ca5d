drop trigger keep_round on assessment_round;
drop function keep_round();
revoke delete on assessment_round from baobab_app;
drop table fused_round;

-- The owner is held by row-level security too, and this is about every organisation.
alter table assessment_round no force row level security;
alter table assessed_level no force row level security;
alter table needs_summary no force row level security;
alter table needs_people no force row level security;
alter table programme no force row level security;
alter table impact_measure no force row level security;
-- A round that was put together goes: everything that it came from is still there. One that a programme or a measure of impact goes by stays, with
-- its levels as if they had been brought by a file.
create temporary table gone on commit drop as
  select organisation_id, id from assessment_round r
  where source = 'fused'
    and not exists (select from programme p where p.organisation_id = r.organisation_id and p.round_id = r.id)
    and not exists (
      select from impact_measure m
      where m.organisation_id = r.organisation_id and r.id in (m.before_round_id, m.after_round_id, m.follow_up_round_id));
delete from needs_summary n using gone where n.organisation_id = gone.organisation_id and n.round_id = gone.id;
delete from needs_people n using gone where n.organisation_id = gone.organisation_id and n.round_id = gone.id;
delete from assessed_level l using gone where l.organisation_id = gone.organisation_id and l.round_id = gone.id;
delete from assessment_round r using gone where r.organisation_id = gone.organisation_id and r.id = gone.id;
update assessed_level set source = 'import' where source = 'fused';
-- From here on everybody answers for herself: nobody is to be asked what her supervisor, or a test, was.
update assessment_round set closed_at = now() where source in ('supervisor', 'test') and closed_at is null;
alter table assessment_round force row level security;
alter table assessed_level force row level security;
alter table needs_summary force row level security;
alter table needs_people force row level security;
alter table programme force row level security;
alter table impact_measure force row level security;

alter table assessed_level
  drop column estimate,
  drop column standard_error,
  drop constraint assessed_level_source_check,
  add constraint assessed_level_source_check check (source in ('self', 'supervisor', 'test', 'import'));

alter table rating no force row level security;
-- The new foreign key is checked against what the owner sees of it.
alter table round_participant no force row level security;
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
alter table round_participant force row level security;

drop index round_participant_rater;
alter table round_participant drop column rater_id;
create index round_participant_person on round_participant (organisation_id, person_id);

alter table assessment_round drop column source, drop column fusing;
