-- Attendance for a part of a session, with the reason of an excuse, and from files.

alter table attendance
  -- Null: from the beginning, to the end.
  add column present_from timestamptz,
  add column present_to timestamptz,
  -- Where it is known how long, and not when.
  add column minutes integer check (minutes > 0),
  -- Null for those who were excused before reasons were asked for.
  add column reason text check (length(trim(reason)) between 1 and 500),
  add constraint attendance_part check (
    (state = 'present' or num_nonnulls(present_from, present_to, minutes) = 0)
    and (minutes is null or num_nonnulls(present_from, present_to) = 0) and present_to > present_from),
  add constraint attendance_excuse check (reason is null or state = 'excused');

-- What came of each row of a file of attendance, kept with the job that read it.

create table attendance_import_row (
  organisation_id uuid not null,
  job_id uuid not null,
  -- Of the file; the header is row 1.
  row integer not null check (row > 0),
  who text not null check (length(who) <= 300),
  session text not null check (length(session) <= 300),
  said text not null check (length(said) <= 300),
  outcome text not null,
  primary key (organisation_id, job_id, row),
  foreign key (organisation_id, job_id) references job (organisation_id, id)
);
alter table attendance_import_row enable row level security;
alter table attendance_import_row force row level security;
create policy tenant on attendance_import_row using (organisation_id = (select app_organisation()));
grant select, insert on attendance_import_row to baobab_app;
