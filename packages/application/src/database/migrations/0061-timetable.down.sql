drop table timetable;
