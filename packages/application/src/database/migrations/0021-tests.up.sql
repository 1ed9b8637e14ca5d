-- Rounds that test: which items are asked, what people answer, and what of it was solved.

alter table assessment_round
  add column items_per_competency smallint check (items_per_competency between 1 and 6),
  add check ((source = 'test') = (items_per_competency is not null));

-- The same items for everybody, in one order: so that answers can be compared item by item.
create table test_item (
  organisation_id uuid not null,
  round_id uuid not null,
  position smallint not null check (position >= 0),
  item_id uuid not null references item (id),
  primary key (organisation_id, round_id, position),
  unique (organisation_id, round_id, item_id),
  foreign key (organisation_id, round_id) references assessment_round (organisation_id, id)
);

-- What somebody answered; final at once.
create table test_answer (
  organisation_id uuid not null,
  round_id uuid not null,
  person_id uuid not null,
  item_id uuid not null,
  answer jsonb not null check (jsonb_typeof(answer) = 'object'),
  answered_at timestamptz not null default now(),
  primary key (organisation_id, round_id, person_id, item_id),
  foreign key (organisation_id, round_id, person_id) references round_participant (organisation_id, round_id, person_id),
  foreign key (organisation_id, round_id, item_id) references test_item (organisation_id, round_id, item_id)
);

-- What counts once it is submitted.
create table test_result (
  organisation_id uuid not null,
  round_id uuid not null,
  person_id uuid not null,
  item_id uuid not null,
  solved boolean not null,
  primary key (organisation_id, round_id, item_id, person_id),
  foreign key (organisation_id, round_id, person_id, item_id) references test_answer (organisation_id, round_id, person_id, item_id)
);

do $$ declare t text; begin
  foreach t in array array['test_item', 'test_answer', 'test_result'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert on %I to baobab_app', t);
  end loop;
end $$;
create policy tenant on test_item using (organisation_id = (select app_organisation()));
create policy tenant on test_result using (organisation_id = (select app_organisation()));
-- Nobody but the person herself.
create policy own on test_answer using (organisation_id = (select app_organisation()) and person_id = (select app_person()));
