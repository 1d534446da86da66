-- Persons have numbers, which join, sort and group several times as fast as names. A number is never
-- given again. Whose an event is stands with the event; the writer keeps it right.

create sequence person_number;

create table person (
  number integer not null,
  project varchar not null,
  name varchar not null
);

alter table event add column person_no integer;

drop view if exists person_event;
drop view if exists person_score;
drop view if exists ownership;
drop view if exists merged_user;

-- Whose an anonymous id is, and from when until when: the first owner from ever on.
create table ownership (
  project varchar not null,
  anonymous_id varchar not null,
  user_id varchar not null,
  from_ts bigint,
  from_id varchar,
  until_ts bigint,
  until_id varchar
);

-- Who stands for a user that went into another one.
create table merged_user (
  project varchar not null,
  user_id varchar not null,
  into_user varchar not null
);
