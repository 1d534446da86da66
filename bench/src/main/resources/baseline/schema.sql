-- What happened in the shop, in the order of time, as narrow as it can be: one number for each
-- person, whoever that was known as, and one for each moment.
create table event (
  person integer not null,
  ts bigint not null,
  name varchar not null,
  active boolean not null,
  visit boolean not null,
  interaction boolean not null,
  item integer not null,
  amount integer not null
);

create table answer (
  person integer not null,
  ts bigint not null,
  nps boolean not null,
  score integer not null
);

-- The days of the shop, from 0 on: it opened on 2026-01-01.
create macro day_of(ts) as cast(ts // 86400000 - 20454 as integer);

-- Nobody is away for half an hour and still in the same visit. The longest one is far from a day.
create macro idle() as 1800000;
