drop table budget_entry, budget_line_version, budget_line, budget_setting;
drop function budget_entry_counted();
