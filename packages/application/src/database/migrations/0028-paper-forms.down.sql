alter table round_participant drop column form_number, drop column keyed_by;
