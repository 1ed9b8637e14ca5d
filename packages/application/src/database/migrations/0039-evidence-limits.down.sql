drop policy of_own_file on evidence_piece;
drop policy of_file on evidence_piece;
create policy of_file on evidence_piece using (organisation_id = (select app_organisation()) and exists (
  select 1 from evidence_file f where f.organisation_id = evidence_piece.organisation_id and f.id = evidence_piece.file_id));

revoke update (evidence_files, evidence_bytes) on assessed_institution from baobab_app;
drop trigger count_evidence on evidence_file;
drop function count_evidence();
alter table assessed_institution drop evidence_files, drop evidence_bytes;
