drop function take_needs_lock();
revoke select (organisation_id, valid_from, valid_to) on institution_placement from baobab_relay;
revoke select (organisation_id, left_on) on people_count from baobab_relay;
drop policy due on institution_placement;
drop policy due on people_count;
drop table needs_day;
-- What is due is forgotten, for nothing would count it: the next change counts the institutions that it concerns.
drop table needs_due;
