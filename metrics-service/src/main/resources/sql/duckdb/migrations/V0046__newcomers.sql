-- What was done on each day that counts as active, by the day on which those who did it came for the
-- first time; for so many days after it only.
create table newcomer_sum (
  sealing_no integer not null,
  day integer not null,
  since integer not null,
  type varchar not null,
  event varchar,
  active_times hugeint not null
);
