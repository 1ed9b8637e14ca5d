revoke select (ends_at) on session from baobab_relay;
revoke select (organisation_id, id, left_on, version) on person from baobab_relay;
drop policy relay on person;
drop index person_left;
