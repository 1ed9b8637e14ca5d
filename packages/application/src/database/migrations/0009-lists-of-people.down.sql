create index person_institution on person (organisation_id, institution_id);
drop index person_listed;
alter table person drop column search;
