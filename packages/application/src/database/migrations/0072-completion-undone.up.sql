-- What was decided in place of the conditions may be taken back, with a reason that is kept: until it is decided anew, who reads her standing reads that too.

alter table completion_override
  add column undone_at timestamptz,
  add column undone_by uuid,
  add column undo_reason text check (length(trim(undo_reason)) between 1 and 1000),
  add foreign key (organisation_id, undone_by) references person (organisation_id, id),
  add constraint completion_override_undone check (num_nonnulls(undone_at, undone_by, undo_reason) in (0, 3));
revoke delete on completion_override from baobab_app;
