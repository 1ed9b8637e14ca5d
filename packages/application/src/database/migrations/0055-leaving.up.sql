-- People leave: the lists of those who have, and the clock, which finds on the day whose seats are to be given back.

create index person_left on person (organisation_id, name, id) include (institution_id, left_on) where left_on is not null;

-- Of whom the relay learns an id and a day, and of a session when it ends.
create policy relay on person for select to baobab_relay using (true);
grant select (organisation_id, id, left_on, version) on person to baobab_relay;
grant select (ends_at) on session to baobab_relay;
