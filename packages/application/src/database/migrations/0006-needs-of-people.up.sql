-- How many people stand behind the summary of needs: a person counts once here, however many competencies she has a target in.
-- One row a round and institution (itself, not what is below), kept together with needs_summary.
create table needs_people (
  organisation_id uuid not null,
  round_id uuid not null,
  institution_id uuid not null,
  -- People with a target; of them, those assessed in at least one such competency; of those, below target in at least one.
  people integer not null,
  assessed integer not null,
  in_need integer not null,
  -- People with a level of the round, whether or not they have a target.
  with_levels integer not null,
  primary key (organisation_id, round_id, institution_id),
  foreign key (organisation_id, round_id) references assessment_round (organisation_id, id),
  foreign key (organisation_id, institution_id) references institution (organisation_id, id)
);
alter table needs_people enable row level security;
alter table needs_people force row level security;
create policy tenant on needs_people using (organisation_id = (select app_organisation()));
grant select, insert, update, delete on needs_people to baobab_app;
