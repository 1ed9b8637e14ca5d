-- Items of an organisation's own: somebody writes one, somebody else reviews it, and only what was approved is asked. What was approved
-- never changes: a change is the next edition, a row of its own, so that rounds go on asking what they asked.

alter table item
  add column edition smallint not null default 1 check (edition >= 1),
  add column state text not null default 'approved' check (state in ('draft', 'in-review', 'approved', 'retired')),
  -- Who began this edition, who changed it last and when, and who approved it.
  add column written_by uuid,
  add column changed_by uuid,
  add column changed_at timestamptz not null default now(),
  add column approved_by uuid,
  -- What a reviewer said who sent it back; until it is approved.
  add column remark text check (length(remark) between 1 and 2000),
  add column remark_by uuid,
  add column version integer not null default 1,
  add foreign key (organisation_id, written_by) references person (organisation_id, id),
  add foreign key (organisation_id, changed_by) references person (organisation_id, id),
  add foreign key (organisation_id, approved_by) references person (organisation_id, id),
  add foreign key (organisation_id, remark_by) references person (organisation_id, id),
  add check ((organisation_id is null) = (written_by is null)),
  add check ((organisation_id is null) = (changed_by is null)),
  add check (organisation_id is not null or state in ('approved', 'retired')),
  -- Four eyes: nobody approves what she wrote or changed last.
  add constraint item_four_eyes check (approved_by is null or (approved_by <> written_by and approved_by <> changed_by)),
  add constraint item_approved_by_somebody check (organisation_id is null or (state in ('approved', 'retired')) = (approved_by is not null)),
  add check ((remark is null) = (remark_by is null)),
  drop constraint item_organisation_id_code_key,
  -- All editions of an item have its code.
  add constraint item_edition unique nulls not distinct (organisation_id, code, edition);

-- One edition is being worked on, and one is asked.
create unique index item_under_work on item (organisation_id, code) where state in ('draft', 'in-review');
create unique index item_asked on item (organisation_id, code) where state = 'approved';

create function keep_approved_item() returns trigger language plpgsql as $$
begin
  if old.state in ('approved', 'retired') and (tg_op = 'DELETE' or old.state = 'retired' or new.state <> 'retired'
    or to_jsonb(old) - 'state' - 'version' <> to_jsonb(new) - 'state' - 'version') then
    raise insufficient_privilege using message = 'An item that was approved never changes. Write its next edition.', table = tg_table_name;
  end if;
  return coalesce(new, old);
end $$;
create trigger keep_approved_item before update or delete on item for each row execute function keep_approved_item();

-- Beside the policy that lets Baobab's items be read: an organisation writes its own, and no others.
create policy added on item for insert with check (organisation_id = (select app_organisation()));
create policy changed on item for update using (organisation_id = (select app_organisation())) with check (organisation_id = (select app_organisation()));
create policy discarded on item for delete using (organisation_id = (select app_organisation()));
grant insert, delete on item to baobab_app;
grant update (competency_id, ordinal, kind, texts, right_options, value, tolerance, state, changed_by, changed_at, approved_by, remark, remark_by, version)
  on item to baobab_app;

-- How often an item was asked, and whether a round asks it now.
create index test_item_item on test_item (organisation_id, item_id);
