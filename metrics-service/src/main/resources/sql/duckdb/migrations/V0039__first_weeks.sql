-- By what people begin, for those who are sealed; null where it was not asked yet.
alter table sealing add column onboarding varchar;

-- Of each person who signed up, on which day, when, and what became of their first week.
create table first_week (
  sealing_no integer not null,
  person_no integer not null,
  day integer not null,
  ts bigint not null,
  took bigint,
  returned boolean not null
);

-- How often they did what in it that counts; by the day of the sign-up.
create table first_week_doing (
  sealing_no integer not null,
  person_no integer not null,
  day integer not null,
  type varchar not null,
  event varchar,
  times integer not null
);
