revoke insert, update, delete on item from baobab_app;
drop policy added on item;
drop policy changed on item;
drop policy discarded on item;
drop trigger keep_approved_item on item;
drop function keep_approved_item();
drop index item_under_work, item_asked, test_item_item;
alter table item no force row level security;
alter table test_item no force row level security;
-- What was asked stays; what nobody was ever asked, and would be asked from now on unreviewed, goes.
delete from item where state <> 'approved' and not exists (select from test_item where item_id = item.id);
alter table item drop constraint item_edition;
update item set code = left(code, 33) || ' (' || edition || ')' where edition > 1;
alter table item
  drop column edition,
  drop column state,
  drop column written_by,
  drop column changed_by,
  drop column changed_at,
  drop column approved_by,
  drop column remark,
  drop column remark_by,
  drop column version,
  add constraint item_organisation_id_code_key unique nulls not distinct (organisation_id, code);
alter table item force row level security;
alter table test_item force row level security;
