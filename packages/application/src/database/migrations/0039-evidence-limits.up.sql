-- How much evidence there is about an institution in an assessment, and who may write a piece of a file.

-- Of all files, though nobody reads those that others have not submitted: so they are counted where they are written.
alter table assessed_institution
  add evidence_files integer not null default 0 check (evidence_files >= 0),
  add evidence_bytes bigint not null default 0 check (evidence_bytes >= 0);

-- The owner is held by row-level security too, and this is about every organisation.
alter table assessed_institution no force row level security;
alter table evidence_file no force row level security;
update assessed_institution i set evidence_files = f.files, evidence_bytes = f.bytes
  from (select organisation_id, assessment_id, institution_id, count(*) as files, sum(bytes) as bytes from evidence_file group by 1, 2, 3) as f
  where (i.organisation_id, i.assessment_id, i.institution_id) = (f.organisation_id, f.assessment_id, f.institution_id);
alter table assessed_institution force row level security;
alter table evidence_file force row level security;

-- Also where a file goes with the respondent whom it belongs to.
create function count_evidence() returns trigger language plpgsql as $$
declare
  file evidence_file := case when tg_op = 'DELETE' then old else new end;
  sign integer := case when tg_op = 'DELETE' then -1 else 1 end;
begin
  update assessed_institution set evidence_files = evidence_files + sign, evidence_bytes = evidence_bytes + sign * file.bytes
    where (organisation_id, assessment_id, institution_id) = (file.organisation_id, file.assessment_id, file.institution_id);
  return null;
end $$;
create trigger count_evidence after insert or delete on evidence_file for each row execute function count_evidence();
grant update (evidence_files, evidence_bytes) on assessed_institution to baobab_app;

-- Whoever reads a file reads its pieces; a piece is written by who brought the file alone, and there are as many as the file says.
drop policy of_file on evidence_piece;
create policy of_file on evidence_piece for select using (organisation_id = (select app_organisation()) and exists (
  select 1 from evidence_file f where f.organisation_id = evidence_piece.organisation_id and f.id = evidence_piece.file_id));
create policy of_own_file on evidence_piece for insert with check (organisation_id = (select app_organisation()) and exists (
  select 1 from evidence_file f where f.organisation_id = evidence_piece.organisation_id and f.id = evidence_piece.file_id
    and f.person_id = (select app_person()) and evidence_piece.position between 0 and f.pieces - 1));
