drop table role_profile_version;
