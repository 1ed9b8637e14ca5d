-- Answers on paper: a number for each person's form in a round, and who keyed it in.

alter table round_participant
  -- Its code is this and a check digit. Of no meaning elsewhere, and no secret.
  add column form_number integer generated always as identity,
  -- Null where she answered on a screen.
  add column keyed_by uuid,
  add unique (organisation_id, form_number),
  add foreign key (organisation_id, keyed_by) references person (organisation_id, id),
  add check (keyed_by is null or submitted_at is not null);
grant update (keyed_by) on round_participant to baobab_app;

-- Of the export of a survey: rows that the tool says were not submitted, and those that their people submitted again later.
alter table import_check
  add column not_submitted integer not null default 0,
  add column submitted_again integer not null default 0;
