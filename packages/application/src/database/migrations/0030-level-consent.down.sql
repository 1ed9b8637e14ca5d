drop function agreed_to(uuid, uuid[], uuid[]);
drop table level_consent;
