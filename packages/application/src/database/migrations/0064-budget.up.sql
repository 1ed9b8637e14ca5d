-- Money: what an institution may spend in a fiscal year, and what was committed and spent of it. Every amount to the hundredth of its currency.

-- No row: the fiscal year is the calendar year.
create table budget_setting (
  organisation_id uuid primary key references organisation (id),
  first_month smallint not null check (first_month between 1 and 12),
  version integer not null default 1
);

create table budget_line (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  -- By the calendar year in which it begins.
  fiscal_year smallint not null check (fiscal_year between 2000 and 2100),
  institution_id uuid not null,
  -- As the ministry's own system knows it.
  code text not null check (length(code) between 1 and 40),
  name text not null check (length(name) between 1 and 200),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  planned numeric(14, 2) not null check (planned >= 0),
  -- Counted from the entries by a trigger, and by nothing else.
  committed numeric(14, 2) not null default 0 check (committed >= 0),
  spent numeric(14, 2) not null default 0 check (spent >= 0),
  version integer not null default 1,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (organisation_id, id),
  unique (organisation_id, fiscal_year, code),
  foreign key (organisation_id, institution_id) references institution (organisation_id, id),
  foreign key (organisation_id, created_by) references person (organisation_id, id),
  constraint budget_line_within_planned check (committed + spent <= planned)
);
create index budget_line_institution on budget_line (organisation_id, institution_id);

-- What was planned from one change to the next.
create table budget_line_version (
  organisation_id uuid not null,
  line_id uuid not null,
  version integer not null,
  planned numeric(14, 2) not null,
  reason text check (length(reason) between 1 and 500),
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  primary key (organisation_id, line_id, version),
  foreign key (organisation_id, line_id) references budget_line (organisation_id, id),
  foreign key (organisation_id, changed_by) references person (organisation_id, id)
);

-- Never changed, never deleted: what was wrong is put right by a counter entry.
create table budget_entry (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  line_id uuid not null,
  -- The order in which they were written.
  position bigint generated always as identity,
  kind text not null check (kind in ('commitment', 'release', 'spending', 'correction')),
  day date not null,
  -- By how much it changes its line.
  committed numeric(14, 2) not null,
  spent numeric(14, 2) not null,
  programme_id uuid,
  purpose text check (purpose in ('trainer-days', 'venue', 'provider-invoice', 'other')),
  provider text check (length(provider) between 1 and 200),
  reference text check (length(reference) between 1 and 100),
  note text check (length(note) between 1 and 500),
  corrects_id uuid,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (organisation_id, id),
  unique (organisation_id, corrects_id),
  foreign key (organisation_id, line_id) references budget_line (organisation_id, id),
  foreign key (organisation_id, programme_id) references programme (organisation_id, id),
  foreign key (organisation_id, corrects_id) references budget_entry (organisation_id, id),
  foreign key (organisation_id, created_by) references person (organisation_id, id),
  check (case kind
    when 'commitment' then committed > 0 and spent = 0 and programme_id is not null
    when 'release' then committed < 0 and spent = 0 and programme_id is not null
    when 'spending' then spent > 0 and committed between -spent and 0 and purpose is not null
    else spent < 0 and committed between 0 and -spent end),
  check ((kind = 'correction') = (corrects_id is not null))
);
create index budget_entry_line on budget_entry (organisation_id, line_id, position desc);
create index budget_entry_programme on budget_entry (organisation_id, programme_id) where programme_id is not null;

-- With the owner's rights, since the app may not write what is counted; the policy of the tenant holds for the owner too.
create function budget_entry_counted() returns trigger language plpgsql security definer set search_path from current as $$
begin
  update budget_line set committed = committed + new.committed, spent = spent + new.spent
  where organisation_id = new.organisation_id and id = new.line_id;
  return null;
end $$;
create trigger budget_entry_counted after insert on budget_entry for each row execute function budget_entry_counted();

do $$ declare t text; begin
  foreach t in array array['budget_setting', 'budget_line', 'budget_line_version', 'budget_entry'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = (select app_organisation()))', t);
  end loop;
end $$;
grant select, insert, update on budget_setting to baobab_app;
grant select, insert (organisation_id, id, fiscal_year, institution_id, code, name, currency, planned, created_by),
  update (name, planned, version) on budget_line to baobab_app;
grant select, insert on budget_line_version, budget_entry to baobab_app;
