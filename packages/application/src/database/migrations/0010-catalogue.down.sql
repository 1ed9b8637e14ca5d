drop table training_module_step, training_module;
