drop function required_standing, required_by;
drop view module_done, module_serving, required_learning, requirement_in_use;
drop table requirement;
