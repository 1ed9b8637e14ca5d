drop policy of_the_asked on evidence_file;
drop policy own_away on evidence_file;
drop policy own on evidence_file;
create policy own on evidence_file using (organisation_id = (select app_organisation()) and person_id = (select app_person()));
