drop table calendar_link;
