-- Before it, what was taken back was gone.
alter table completion_override no force row level security;
delete from completion_override where undone_at is not null;
alter table completion_override force row level security;
alter table completion_override drop column undone_at, drop column undone_by, drop column undo_reason;
grant delete on completion_override to baobab_app;
