-- The ground floor: organisations and their institutions, accounts and people, grants, sign-ins, audit, outbox, jobs.
-- Roles baobab_app and baobab_relay exist already (see roles.ts); the owner runs this file.

create extension if not exists btree_gist;
grant usage on schema public to baobab_app, baobab_relay;

-- The settings that a transaction names itself by. Empty means not set: such a transaction sees no tenant row at all.
create function app_organisation() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.organisation', true), '')::uuid $$;
create function app_account() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.account', true), '')::uuid $$;

create table organisation (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 200),
  country text check (country ~ '^[A-Z]{2}$'),
  default_locale text not null default 'en',
  time_zone text not null default 'UTC',
  demonstration boolean not null default false,
  created_at timestamptz not null default now()
);

create table institution (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  name text not null check (length(name) between 1 and 200),
  code text not null check (length(code) between 1 and 40),
  kind text not null default 'institution' check (kind in ('government', 'ministry', 'agency', 'department', 'institution')),
  region text check (length(region) between 1 and 100),
  valid_from date not null default current_date,
  valid_to date check (valid_to > valid_from),
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, code)
);

-- Where an institution stood in the tree, and from when to when. No row: it is the root of its tree.
create table institution_placement (
  organisation_id uuid not null,
  institution_id uuid not null,
  parent_id uuid not null check (parent_id <> institution_id),
  valid_from date not null default current_date,
  valid_to date check (valid_to > valid_from),
  primary key (organisation_id, institution_id, valid_from),
  foreign key (organisation_id, institution_id) references institution (organisation_id, id),
  foreign key (organisation_id, parent_id) references institution (organisation_id, id),
  constraint institution_in_one_place_at_a_time exclude using gist (
    organisation_id with =, institution_id with =, daterange(valid_from, valid_to) with &&)
);
create index institution_placement_parent on institution_placement (organisation_id, parent_id);

-- An account signs in; a person is somebody in one organisation. One account may be a person in several.
create table account (
  id uuid primary key default gen_random_uuid(),
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  password_hash text,
  locale text not null default 'en',
  demonstration boolean not null default false,
  failed_attempts integer not null default 0,
  locked_until timestamptz,
  created_at timestamptz not null default now()
);
create unique index account_email on account (email);

create table person (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  account_id uuid references account (id),
  institution_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  staff_number text check (length(staff_number) between 1 and 64),
  email text check (email = lower(email) and length(email) between 3 and 254),
  post text check (length(post) between 1 and 200),
  gender text check (gender in ('female', 'male', 'other')),
  region text check (length(region) between 1 and 100),
  languages text[] not null default '{}',
  supervisor_id uuid,
  left_on date,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (organisation_id, id),
  foreign key (organisation_id, institution_id) references institution (organisation_id, id),
  foreign key (organisation_id, supervisor_id) references person (organisation_id, id)
);
create unique index person_staff_number on person (organisation_id, staff_number);
create unique index person_email on person (organisation_id, email);
create unique index person_account on person (organisation_id, account_id);
create index person_of_account on person (account_id);
create index person_institution on person (organisation_id, institution_id);

create table role_grant (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  role text not null check (role in ('learner', 'trainer', 'coordinator', 'manager', 'administrator')),
  institution_id uuid not null,
  granted_at timestamptz not null default now(),
  granted_by uuid,
  revoked_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  foreign key (organisation_id, granted_by) references person (organisation_id, id),
  foreign key (organisation_id, institution_id) references institution (organisation_id, id)
);
create unique index role_grant_once on role_grant (organisation_id, person_id, role, institution_id) where revoked_at is null;

create table sign_in (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account (id),
  organisation_id uuid not null references organisation (id),
  person_id uuid not null,
  token_hash text not null unique,
  user_agent text,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create index sign_in_account on sign_in (account_id);

-- Set-up links, invitations and password resets: single use, kept as hashes. The token itself is derived from the id.
create table one_time_token (
  id uuid primary key default gen_random_uuid(),
  purpose text not null check (purpose in ('set-up', 'invitation', 'password-reset')),
  token_hash text not null unique,
  account_id uuid references account (id),
  organisation_id uuid references organisation (id),
  person_id uuid,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null default now(),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);

-- Append only, chained: each row's hash covers the row before it, so a row can't be changed or taken out unseen.
create table audit (
  organisation_id uuid not null references organisation (id),
  id bigint generated always as identity,
  at timestamptz not null default now(),
  person_id uuid,
  action text not null,
  subject text not null,
  subject_id uuid,
  details jsonb not null default '{}',
  previous_hash text not null,
  hash text not null,
  primary key (organisation_id, id)
);
create function audit_chain() returns trigger language plpgsql as $$
begin
  -- One writer an organisation at a time, until commit: the chain has no forks.
  perform pg_advisory_xact_lock(hashtextextended('audit:' || new.organisation_id::text, 0));
  new.at := clock_timestamp();
  select coalesce((select hash from audit where organisation_id = new.organisation_id order by id desc limit 1), '') into new.previous_hash;
  new.hash := encode(sha256(convert_to(concat_ws('|', new.previous_hash, new.organisation_id, to_char(new.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'),
    coalesce(new.person_id::text, ''), new.action, new.subject, coalesce(new.subject_id::text, ''), new.details::text), 'UTF8')), 'hex');
  return new;
end $$;
create trigger audit_chain before insert on audit for each row execute function audit_chain();

-- A job is written here in the transaction that caused it; the worker's relay hands it to the queue when it is due.
create table outbox (
  id bigint generated always as identity primary key,
  key text not null unique check (length(key) between 1 and 300),
  job text not null,
  organisation_id uuid references organisation (id),
  payload jsonb not null,
  due_at timestamptz not null default now(),
  -- When the queue took it; null again when the queue lost it.
  relayed_at timestamptz,
  -- When it was done or given up; until then a queue that lost its memory is told again.
  settled_at timestamptz,
  -- Why it could not be relayed, or why it was given up.
  problem text,
  created_at timestamptz not null default now()
);
create index outbox_due on outbox (due_at) where relayed_at is null and problem is null;
create index outbox_unsettled on outbox (id) where relayed_at is not null and settled_at is null;
create function outbox_wake() returns trigger language plpgsql as $$
begin
  notify outbox;
  return null;
end $$;
create trigger outbox_wake after insert on outbox for each statement execute function outbox_wake();

-- Long work that people watch: the worker writes it, the api reads it.
create table job (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  name text not null,
  requested_by uuid,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  done integer not null default 0,
  total integer,
  input jsonb not null default '{}',
  result jsonb,
  problem jsonb,
  cancel_requested boolean not null default false,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, requested_by) references person (organisation_id, id)
);

-- What the demonstration's own mail server received: there is no other way to read its mail.
create table mailbox_message (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  message_id text not null,
  recipient text not null,
  subject text not null,
  text_body text not null,
  html_body text,
  calendar text,
  received_at timestamptz not null default now(),
  primary key (organisation_id, id),
  unique (organisation_id, message_id)
);

-- Institutions of a subtree, the root included, as the tree stands on a day.
create function institutions_below(root uuid, on_day date default current_date) returns setof uuid language sql stable as $$
  with recursive below as (
    select root as id
    union
    select p.institution_id from institution_placement p join below b on p.parent_id = b.id
    where p.organisation_id = app_organisation() and p.valid_from <= on_day and (p.valid_to is null or p.valid_to > on_day))
  select id from below
$$;

-- The second wall. Tenant tables: a row is seen and written only by a transaction of its organisation.
do $$ declare t text; begin
  foreach t in array array['institution', 'institution_placement', 'role_grant', 'audit', 'job', 'mailbox_message'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = (select app_organisation()))', t);
  end loop;
end $$;
alter table organisation enable row level security;
alter table organisation force row level security;
create policy tenant on organisation using (id = (select app_organisation()));
-- A signed-in account may read which organisations it is somebody in, to choose between them.
create policy own_organisations on organisation for select
  using (exists (select 1 from person where person.organisation_id = organisation.id and person.account_id = (select app_account())));
alter table person enable row level security;
alter table person force row level security;
create policy tenant on person using (organisation_id = (select app_organisation()));
create policy own_persons on person for select using (account_id = (select app_account()));

-- Global tables: a transaction reaches only the row whose key it holds (an account's id or e-mail, a token's hash).
alter table account enable row level security;
alter table account force row level security;
create policy by_key on account using (id = (select app_account()) or email = (select current_setting('app.email', true)));
alter table sign_in enable row level security;
alter table sign_in force row level security;
create policy by_key on sign_in using (account_id = (select app_account()) or token_hash = (select current_setting('app.token', true)));
alter table one_time_token enable row level security;
alter table one_time_token force row level security;
create policy by_key on one_time_token using (
  token_hash = (select current_setting('app.token', true)) or account_id = (select app_account()) or organisation_id = (select app_organisation()));
alter table outbox enable row level security;
alter table outbox force row level security;
create policy write_own on outbox for insert to baobab_app with check (organisation_id is not distinct from (select app_organisation()));
create policy relay on outbox to baobab_relay using (true);

grant select, insert, update on organisation, institution, institution_placement, account, person, role_grant, sign_in, one_time_token, job to baobab_app;
grant delete on institution_placement to baobab_app;
grant select, insert on audit, mailbox_message to baobab_app;
grant insert on outbox to baobab_app;
grant select, update, delete on outbox to baobab_relay;
