-- What a training module costs by a provider's quote, or held by a trainer of one's own: it may take the place of the catalogue's price.

create table module_price (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  training_module_id uuid not null references training_module (id),
  kind text not null check (kind in ('provider-quote', 'trainer-days')),
  -- Who quotes, or which trainer holds it.
  provider text not null check (length(provider) between 1 and 200),
  reference text check (length(reference) between 1 and 100),
  -- A trainer's, for the days that one group takes.
  day_rate numeric(12, 2) check (day_rate >= 0),
  days numeric(4, 1) check (days > 0),
  -- In US dollars, as the catalogue's: once for a group, and for each person.
  cost_per_group numeric(12, 2) not null check (cost_per_group >= 0),
  cost_per_person numeric(12, 2) not null check (cost_per_person >= 0),
  valid_until date,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  -- From then on it takes the place of the catalogue's price; null: it does not, or not any more.
  used_since timestamptz,
  withdrawn_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, created_by) references person (organisation_id, id),
  check ((kind = 'trainer-days') = (day_rate is not null) and (kind = 'trainer-days') = (days is not null)),
  check (kind <> 'trainer-days' or cost_per_group = round(day_rate * days, 2)),
  check (used_since is null or withdrawn_at is null)
);
create unique index module_price_used on module_price (organisation_id, training_module_id) where used_since is not null;
create index module_price_module on module_price (training_module_id);

alter table module_price enable row level security;
alter table module_price force row level security;
create policy tenant on module_price using (organisation_id = (select app_organisation()));
grant select, insert, update (used_since, withdrawn_at) on module_price to baobab_app;
