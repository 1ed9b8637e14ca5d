drop trigger people_came on person;
drop trigger people_changed on person;
drop trigger people_went on person;
drop function count_people();
drop table people_count;
drop index person_by_name;
