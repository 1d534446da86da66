-- How many persons did what on each day (key is null), and for how many of them, taken out again, it was
-- the first time after so many days (key): so that of several days each is counted once. Idle are those
-- of whom nothing of it counts as active.
create table doer_sum (
  sealing_no integer not null,
  day integer not null,
  type varchar not null,
  event varchar,
  key integer,
  persons hugeint not null,
  idle hugeint not null
);

-- How often what was done in first weeks that counts, by the day of the sign-up.
create table week_doing_sum (
  sealing_no integer not null,
  day integer not null,
  type varchar not null,
  event varchar,
  times hugeint not null
);
