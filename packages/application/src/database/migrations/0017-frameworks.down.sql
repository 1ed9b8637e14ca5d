-- Organisations have no frameworks of their own any more: what was theirs alone goes, role profiles return to the published one.
drop trigger keep_published on framework;
do $$ declare t text; begin
  foreach t in array array['level', 'competency_domain', 'competency', 'descriptor', 'attitude', 'competency_lineage'] loop
    execute format('drop trigger keep_published_parts on %I', t);
    execute format('drop policy tenant on %I', t);
    execute format('revoke insert, update, delete on %I from baobab_app', t);
    execute format('alter table %I no force row level security', t);
  end loop;
  foreach t in array array['framework', 'organisation', 'role_profile', 'role_profile_target', 'assessed_level', 'needs_summary', 'programme', 'training_module_step'] loop
    execute format('alter table %I no force row level security', t);
  end loop;
end $$;
drop policy tenant on framework;
revoke insert, update, delete on framework from baobab_app;

create temporary table first_edition on commit drop as
  select distinct on (code) id from framework where organisation_id is null order by code, edition;
alter table organisation drop column framework_id;
drop function framework_in_use();
create temporary table kept_target on commit drop as
  select t.*, (select id from first_edition limit 1) as to_framework_id from role_profile_target t where framework_id not in (select id from first_edition);
delete from role_profile_target where framework_id not in (select id from first_edition);
update role_profile set framework_id = (select id from first_edition limit 1) where framework_id not in (select id from first_edition);
insert into role_profile_target (role_profile_id, framework_id, competency_id, ordinal)
select role_profile_id, to_framework_id, competency_id, kept_target.ordinal from kept_target
  join competency c on c.framework_id = to_framework_id and c.id = competency_id
  join level l on l.framework_id = to_framework_id and l.ordinal = kept_target.ordinal;
update training_module_step s set framework_id = c.framework_id from competency c
where s.framework_id not in (select id from first_edition) and c.id = s.competency_id and c.framework_id in (select id from first_edition);
delete from training_module_step where framework_id not in (select id from first_edition);
delete from needs_summary where competency_id not in (select id from competency where framework_id in (select id from first_edition));
delete from assessed_level where competency_id not in (select id from competency where framework_id in (select id from first_edition));
update programme set competency_id = null where competency_id not in (select id from competency where framework_id in (select id from first_edition));
drop table competency_lineage;
delete from descriptor where framework_id not in (select id from first_edition);
set constraints all immediate;
delete from attitude where framework_id not in (select id from first_edition);
delete from competency where framework_id not in (select id from first_edition);
delete from competency_domain where framework_id not in (select id from first_edition);
delete from level where framework_id not in (select id from first_edition);
update framework set source_id = null;
delete from framework where id not in (select id from first_edition);

do $$ declare t text; begin
  foreach t in array array['level', 'competency_domain', 'competency', 'descriptor', 'attitude', 'framework', 'organisation', 'role_profile', 'role_profile_target', 'assessed_level', 'needs_summary', 'programme', 'training_module_step'] loop
    execute format('alter table %I force row level security', t);
  end loop;
end $$;
drop function keep_published();
drop function keep_published_parts();
drop index framework_one_draft;
alter table framework
  drop column edition, drop column state, drop column source_id, drop column what_changed, drop column published_at, drop column published_by,
  drop column version, drop column created_by, drop column created_at,
  add unique nulls not distinct (organisation_id, code);

drop index competency_by_id;
drop index descriptor_domain;
drop index descriptor_competency;
alter table role_profile_target drop constraint role_profile_target_framework_id_competency_id_fkey;
alter table training_module_step drop constraint training_module_step_framework_id_competency_id_fkey;
alter table descriptor
  drop constraint descriptor_framework_id_competency_domain_id_fkey,
  drop constraint descriptor_framework_id_competency_id_fkey,
  drop constraint descriptor_pkey, add primary key (id);
alter table competency drop constraint competency_framework_id_competency_domain_id_fkey;
alter table competency_domain drop constraint competency_domain_pkey, add primary key (id), add unique (framework_id, id);
alter table competency drop constraint competency_pkey, add primary key (id), add unique (framework_id, id),
  add foreign key (framework_id, competency_domain_id) references competency_domain (framework_id, id);
alter table level drop constraint level_pkey, add primary key (id);
alter table attitude drop constraint attitude_pkey, add primary key (id);
alter table descriptor
  add foreign key (framework_id, competency_domain_id) references competency_domain (framework_id, id),
  add foreign key (framework_id, competency_id) references competency (framework_id, id);
alter table role_profile_target add foreign key (framework_id, competency_id) references competency (framework_id, id);
alter table training_module_step add foreign key (framework_id, competency_id) references competency (framework_id, id);
alter table needs_summary add foreign key (competency_id) references competency (id);
alter table programme add foreign key (competency_id) references competency (id);
