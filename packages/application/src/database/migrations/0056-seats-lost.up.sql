-- When a person whose seat was confirmed lost it last: her calendar says of the sessions after it that they are cancelled for her.
alter table enrolment add column seat_lost_at timestamptz;
