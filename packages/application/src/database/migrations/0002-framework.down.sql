alter table person drop column role_profile_id;
drop table role_profile_target, role_profile, attitude, descriptor, competency, competency_domain, level, framework;
drop function is_texts;
