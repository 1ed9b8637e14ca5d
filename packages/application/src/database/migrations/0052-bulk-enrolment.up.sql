-- What came of each row of a file of people to enrol, kept with the job that did it.

create table bulk_enrolment_row (
  organisation_id uuid not null,
  job_id uuid not null,
  -- Of the file; the header is row 1.
  row integer not null check (row > 0),
  who text not null check (length(who) <= 300),
  cohort text not null check (length(cohort) <= 300),
  outcome text not null,
  primary key (organisation_id, job_id, row),
  foreign key (organisation_id, job_id) references job (organisation_id, id)
);
alter table bulk_enrolment_row enable row level security;
alter table bulk_enrolment_row force row level security;
create policy tenant on bulk_enrolment_row using (organisation_id = (select app_organisation()));
grant select, insert on bulk_enrolment_row to baobab_app;
