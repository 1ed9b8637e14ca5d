alter table programme drop column published_version, drop column scenario_id;
drop table programme_version;
