drop function required_standing, required_by;
drop view module_done, programme_module_for_all, module_serving, required_learning, requirement_in_use;
drop table requirement;
