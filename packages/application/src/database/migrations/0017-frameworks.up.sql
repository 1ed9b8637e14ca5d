-- Frameworks of an organisation's own, see docs/adr/0009. What stays the same keeps its id in every edition and adaptation, so a part
-- is named by its framework and its id; levels, needs and steps name the competency by its id alone.

alter table needs_summary drop constraint needs_summary_competency_id_fkey;
alter table programme drop constraint programme_competency_id_fkey;
alter table role_profile_target
  drop constraint role_profile_target_framework_id_competency_id_fkey,
  drop constraint role_profile_target_framework_id_ordinal_fkey;
alter table training_module_step drop constraint training_module_step_framework_id_competency_id_fkey;
alter table descriptor
  drop constraint descriptor_framework_id_competency_domain_id_fkey,
  drop constraint descriptor_framework_id_competency_id_fkey;
alter table competency drop constraint competency_framework_id_competency_domain_id_fkey;
alter table competency_domain drop constraint competency_domain_pkey, drop constraint competency_domain_framework_id_id_key, add primary key (framework_id, id);
alter table competency drop constraint competency_pkey, drop constraint competency_framework_id_id_key, add primary key (framework_id, id),
  add foreign key (framework_id, competency_domain_id) references competency_domain (framework_id, id);
alter table level drop constraint level_pkey, add primary key (framework_id, id);
alter table attitude drop constraint attitude_pkey, add primary key (framework_id, id);
-- Deferred: a competency that gets a new id hands its descriptors over within one change.
alter table descriptor drop constraint descriptor_pkey, add primary key (framework_id, id),
  add foreign key (framework_id, competency_domain_id) references competency_domain (framework_id, id) deferrable initially deferred,
  add foreign key (framework_id, competency_id) references competency (framework_id, id) deferrable initially deferred;
alter table role_profile_target
  add foreign key (framework_id, competency_id) references competency (framework_id, id),
  add foreign key (framework_id, ordinal) references level (framework_id, ordinal);
alter table training_module_step add foreign key (framework_id, competency_id) references competency (framework_id, id);
create index competency_by_id on competency (id);
create index descriptor_domain on descriptor (framework_id, competency_domain_id);
create index descriptor_competency on descriptor (framework_id, competency_id);

alter table framework
  add column edition integer not null default 1 check (edition > 0),
  add column state text not null default 'draft' check (state in ('draft', 'published', 'retired')),
  -- What it was drafted from.
  add column source_id uuid references framework (id),
  add column what_changed text check (length(what_changed) between 1 and 4000),
  add column published_at timestamptz,
  add column published_by uuid,
  add column version integer not null default 1,
  add column created_by uuid,
  add column created_at timestamptz not null default now(),
  add foreign key (organisation_id, published_by) references person (organisation_id, id),
  add foreign key (organisation_id, created_by) references person (organisation_id, id),
  drop constraint framework_organisation_id_code_key,
  add unique nulls not distinct (organisation_id, code, edition);
create unique index framework_one_draft on framework (organisation_id, code) nulls not distinct where state = 'draft';
-- Not even the owner writes a row of no organisation while row-level security is forced.
alter table framework no force row level security;
update framework set state = 'published' where organisation_id is null;
alter table framework force row level security;

-- Where a competency with an id of its own comes from, in the framework that this one was drafted from.
create table competency_lineage (
  framework_id uuid not null,
  competency_id uuid not null,
  source_competency_id uuid not null,
  relation text not null check (relation in ('split', 'merged', 'rescaled')),
  primary key (framework_id, competency_id, source_competency_id),
  foreign key (framework_id, competency_id) references competency (framework_id, id) deferrable initially deferred
);

-- Null: the published one of no organisation.
alter table organisation add column framework_id uuid references framework (id);
create function framework_in_use() returns uuid language sql stable parallel safe
  as $$ select coalesce((select framework_id from organisation where id = app_organisation()),
    (select id from framework where organisation_id is null and state = 'published' order by code, edition desc limit 1)) $$;

-- What is published never changes, whoever tries.
create function keep_published_parts() returns trigger language plpgsql set search_path from current as $$
begin
  if exists (select from framework where id in (old.framework_id, new.framework_id) and state <> 'draft') then
    raise insufficient_privilege using message = 'An edition that is published never changes. Draft the next one.', table = tg_table_name;
  end if;
  return coalesce(new, old);
end $$;
create function keep_published() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and (tg_op = 'DELETE' or new.state = 'draft' or (old.state = 'retired' and new.state <> 'retired')
    or to_jsonb(old) - 'state' - 'version' <> to_jsonb(new) - 'state' - 'version') then
    raise insufficient_privilege using message = 'An edition that is published never changes. Draft the next one.', table = tg_table_name;
  end if;
  return coalesce(new, old);
end $$;
create trigger keep_published before update or delete on framework for each row execute function keep_published();

do $$ declare t text; begin
  alter table competency_lineage enable row level security;
  alter table competency_lineage force row level security;
  create policy readable on competency_lineage for select using (exists (select 1 from framework where framework.id = framework_id));
  grant select on competency_lineage to baobab_app;
  foreach t in array array['level', 'competency_domain', 'competency', 'descriptor', 'attitude', 'competency_lineage'] loop
    execute format('create trigger keep_published_parts before insert or update or delete on %I for each row execute function keep_published_parts()', t);
    execute format('create policy tenant on %I using (exists (select 1 from framework where framework.id = framework_id and organisation_id = (select app_organisation())))', t);
    execute format('grant insert, update, delete on %I to baobab_app', t);
  end loop;
end $$;
create policy tenant on framework using (organisation_id = (select app_organisation()));
grant insert, update, delete on framework to baobab_app;
