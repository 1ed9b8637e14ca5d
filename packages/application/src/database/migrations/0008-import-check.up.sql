-- Files arrive and are read in pieces, so that none is ever held whole; a dry run is a job whose findings are kept with its file.

-- None is kept for longer than a day, and these are whole: their owners upload them again.
delete from upload;
alter table upload
  drop column content,
  -- Known once all of it has arrived; until then it can't be read.
  add column pieces integer check (pieces > 0),
  add column lines integer check (lines > 0),
  add column encoding text check (encoding in ('UTF-8', 'UTF-16LE', 'UTF-16BE', 'Windows-1252')),
  add check (num_nonnulls(pieces, lines, encoding) in (0, 3));
grant update (pieces, lines, encoding) on upload to baobab_app;

create table upload_piece (
  organisation_id uuid not null,
  upload_id uuid not null,
  position integer not null check (position >= 0),
  content bytea not null,
  primary key (organisation_id, upload_id, position),
  foreign key (organisation_id, upload_id) references upload (organisation_id, id) on delete cascade
);
-- Compressing what is read once or twice and then deleted costs more than it saves.
alter table upload_piece alter column content set storage external;

alter table job add column step text;

create table import_check (
  organisation_id uuid not null,
  job_id uuid not null,
  upload_id uuid not null,
  rows integer not null,
  issues integer not null,
  rows_with_issues integer not null,
  new_people integer not null,
  known_people integer not null,
  new_institutions text[] not null,
  levels integer not null,
  primary key (organisation_id, job_id),
  foreign key (organisation_id, job_id) references job (organisation_id, id),
  foreign key (organisation_id, upload_id) references upload (organisation_id, id) on delete cascade
);
create index import_check_upload on import_check (organisation_id, upload_id);

create table import_issue (
  organisation_id uuid not null,
  job_id uuid not null,
  -- From 1, by row.
  position integer not null,
  row integer not null,
  col integer,
  value text,
  code text not null,
  message text not null,
  primary key (organisation_id, job_id, position),
  foreign key (organisation_id, job_id) references import_check (organisation_id, job_id) on delete cascade
);

do $$ declare t text; begin
  foreach t in array array['upload_piece', 'import_check', 'import_issue'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = (select app_organisation()))', t);
  end loop;
end $$;
grant select, insert, delete on upload_piece, import_check, import_issue to baobab_app;
