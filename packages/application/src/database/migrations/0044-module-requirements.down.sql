drop table training_module_equivalent, training_module_requirement;
alter table training_module drop group_size;
