drop view target_in_use, target_place, institution_target_reach;
drop table institution_target;
-- The owner is held by row-level security too, and this is about every organisation.
alter table role_profile_version no force row level security;
update role_profile_version set reason = 'set' where reason = 'inherited';
alter table role_profile_version force row level security;
alter table role_profile_version drop constraint role_profile_version_reason_check;
alter table role_profile_version add check (reason in ('copied', 'set', 'moved'));
