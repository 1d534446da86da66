-- How often each person did what on which day, by events of every kind, and how often of it counts as
-- active. Where nothing else is asked of events than their kind and name, it stands for them.
create table person_doing (
  sealing_no integer not null,
  person_no integer not null,
  day integer not null,
  type varchar not null,
  event varchar,
  times integer not null,
  active_times integer not null,
  first_ts bigint not null
);

-- The same of everybody.
create table doing_sum (
  sealing_no integer not null,
  day integer not null,
  type varchar not null,
  event varchar,
  times hugeint not null,
  active_times hugeint not null
);
