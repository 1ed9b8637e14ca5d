-- When a person whose seat was confirmed lost it last: her calendar says of the sessions after it that they are cancelled for her.
alter table enrolment add column seat_lost_at timestamptz;

-- The clock looks each minute for invitations that nobody answered.
create index enrolment_invited on enrolment (organisation_id, cohort_id) where state = 'invited';

-- An invitation lapses when the next session begins: those who were invited before anybody told them so have until the one after now.
alter table enrolment no force row level security;
update enrolment set changed_at = now() where state = 'invited';
alter table enrolment force row level security;
