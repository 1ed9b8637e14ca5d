drop table import_issue, import_check, upload_piece;
alter table job drop column step;
delete from upload;
alter table upload drop column pieces, drop column lines, drop column encoding, add column content bytea not null;
revoke update on upload from baobab_app;
