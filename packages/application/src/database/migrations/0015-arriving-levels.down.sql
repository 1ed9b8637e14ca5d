create index assessed_level_competency on assessed_level (organisation_id, round_id, competency_id, level);
create index assessed_level_person on assessed_level (organisation_id, person_id);
grant update on assessed_level to baobab_app;
alter table assessed_level
  add foreign key (competency_id) references competency (id),
  add foreign key (organisation_id, round_id) references assessment_round (organisation_id, id),
  add foreign key (organisation_id, person_id) references person (organisation_id, id);
drop trigger levels_refer on assessed_level;
drop function check_levels_refer();
