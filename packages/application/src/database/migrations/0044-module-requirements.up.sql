-- What a training module requires, what does as well as it, and how many people one group of it takes.

-- Null: any number.
alter table training_module add group_size smallint check (group_size > 0);

create table training_module_requirement (
  training_module_id uuid not null references training_module (id),
  required_id uuid not null references training_module (id),
  primary key (training_module_id, required_id),
  check (training_module_id <> required_id)
);
create index training_module_requirement_required on training_module_requirement (required_id);

-- Either serves where the other is required.
create table training_module_equivalent (
  training_module_id uuid not null references training_module (id),
  equivalent_id uuid not null references training_module (id),
  primary key (training_module_id, equivalent_id),
  check (training_module_id <> equivalent_id)
);
create index training_module_equivalent_other on training_module_equivalent (equivalent_id);

do $$ declare t text; begin
  foreach t in array array['training_module_requirement', 'training_module_equivalent'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert on %I to baobab_app', t);
    execute format('create policy readable on %I for select
      using (exists (select 1 from training_module where training_module.id = training_module_id))', t);
    execute format('create policy tenant on %I
      using (exists (select 1 from training_module where training_module.id = training_module_id and organisation_id = (select app_organisation())))', t);
  end loop;
end $$;
