-- A file of evidence is written by who is asked about the institution and has not submitted, or by its moderator, whatever a statement says.
drop policy own on evidence_file;
create policy own on evidence_file for select using (organisation_id = (select app_organisation()) and person_id = (select app_person()));
create policy own_away on evidence_file for delete using (organisation_id = (select app_organisation()) and person_id = (select app_person()));
create policy of_the_asked on evidence_file for insert with check (
  organisation_id = (select app_organisation()) and person_id = (select app_person()) and (
    respondent_id is null and exists (
      select 1 from assessed_institution i where i.organisation_id = evidence_file.organisation_id and i.assessment_id = evidence_file.assessment_id
        and i.institution_id = evidence_file.institution_id and i.moderator_id = evidence_file.person_id)
    or exists (
      select 1 from respondent r where r.organisation_id = evidence_file.organisation_id and r.assessment_id = evidence_file.assessment_id
        and r.institution_id = evidence_file.institution_id and r.person_id = evidence_file.respondent_id and r.submitted_at is null)));
