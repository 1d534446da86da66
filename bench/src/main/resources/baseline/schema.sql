-- What happened in the shop, in the order of time, as narrow as it can be: one number for each
-- person, whoever that was known as, and one for each moment. Where it was and what it says is there
-- for those who break down by it.
create table event (
  person integer not null,
  ts bigint not null,
  name varchar not null,
  active boolean not null,
  visit boolean not null,
  interaction boolean not null,
  item integer not null,
  amount integer not null,
  path varchar not null,
  properties varchar not null
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

-- Who was active in so many days, every day. Who is active stays so for all of them, or until the
-- next active day.
create macro active_users(days) as table
with active as (
  select distinct person, day_of(ts) as day from event where active
),
change as (
  select day, count(*) as persons from active group by 1
  union all
  select
    least(day + days, coalesce(lead(day) over (partition by person order by day), day + days)),
    -1
  from active
  union all
  select range, 0 from range(90)
),
daily as (
  select day, sum(persons) as persons from change group by 1
),
running as (
  select day as bucket, sum(persons) over (order by day) as value from daily
)
select bucket, value from running where bucket < 90
union all
select null, max_by(value, bucket) from running where bucket < 90;

-- What happens in visits; each visit of a person has its number.
create view visited as
with paused as (
  select person, ts, name = 'page' as page, interaction,
    case when name = 'Page Engaged' then amount else 0 end as engaged,
    ts - lag(ts) over (partition by person order by ts) as pause
  from event
  where visit
)
select person, ts, page, interaction, engaged,
  sum(cast(pause is null or pause > idle() as integer)) over (
    partition by person order by ts rows unbounded preceding) as number
from paused;

-- Orders are given back as a whole or not at all.
create view standing_order as
select o.person, o.ts, o.amount
from event o
anti join (select item from event where name = 'Order Refunded') r on r.item = o.item
where o.name = 'Order Completed';
