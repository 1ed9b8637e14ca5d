drop table attendance_import_row;
alter table attendance drop column present_from, drop column present_to, drop column minutes, drop column reason;
