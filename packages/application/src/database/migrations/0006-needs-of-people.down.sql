drop table needs_people;
