-- What is sealed, added up over everybody, so that a question that tells nobody apart reads a few rows
-- for each day. What is added up, and by which key of it, says what: 'active' counts persons by the
-- days since they were last there (none for who never was), 'since' by the day of the first time;
-- 'length' counts sessions by how long they are; a session ratio adds up y and x of each person's
-- sessions, and their squares.
create table day_sum (
  sealing_no integer not null,
  day integer not null,
  what varchar not null,
  key integer,
  units hugeint not null,
  y hugeint not null,
  x hugeint not null,
  yy hugeint not null,
  xy hugeint not null,
  xx hugeint not null
);

-- The first active day of the person; later days never change it.
alter table person_day add column first_day integer;
