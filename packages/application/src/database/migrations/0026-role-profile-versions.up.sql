-- What an organisation's own role profile asked for, change by change: rows are only ever added. What was changed before this table
-- was there is in the audit alone.
create table role_profile_version (
  organisation_id uuid not null references organisation (id),
  role_profile_id uuid not null references role_profile (id),
  -- Of the role profile from then on.
  version integer not null,
  at timestamptz not null default now(),
  changed_by uuid not null,
  -- Copied from another; a target set; moved to the framework that the organisation works with from then on.
  reason text not null check (reason in ('copied', 'set', 'moved')),
  framework_id uuid not null references framework (id),
  -- [{"competencyId", "before", "after"}]: ordinals of levels, null where it asks for none.
  changes jsonb not null check (jsonb_typeof(changes) = 'array'),
  primary key (organisation_id, role_profile_id, version),
  foreign key (organisation_id, changed_by) references person (organisation_id, id)
);
alter table role_profile_version enable row level security;
alter table role_profile_version force row level security;
create policy tenant on role_profile_version using (organisation_id = (select app_organisation()));
grant select, insert on role_profile_version to baobab_app;
