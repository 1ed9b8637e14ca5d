drop table item;
drop function is_item_texts(jsonb);
