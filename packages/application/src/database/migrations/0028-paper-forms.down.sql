alter table import_check drop column not_submitted, drop column submitted_again;
alter table round_participant drop column form_number, drop column keyed_by;
