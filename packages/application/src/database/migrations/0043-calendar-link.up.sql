-- The secret address of a person's calendar, for the calendar program that she subscribes with it: one a person, and its hash alone.

create table calendar_link (
  organisation_id uuid not null,
  person_id uuid not null,
  token_hash text not null unique,
  created_at timestamptz not null default now(),
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);

alter table calendar_link enable row level security;
alter table calendar_link force row level security;
create policy own on calendar_link using (organisation_id = (select app_organisation()) and person_id = (select app_person()));
-- A calendar program says nothing but the secret.
create policy by_key on calendar_link for select using (token_hash = (select current_setting('app.token', true)));
grant select, insert, update, delete on calendar_link to baobab_app;
