-- What events tell of the orders of the months that are looked at, up to the end of the last one.
with month as (
  select unnest(cast(:month_starts as bigint[])) as since,
    unnest(cast(:month_ends as bigint[])) as until
),
paid as (
  select p.id, p.events, p.last_ts
  from {purchases} p
  asof join month m on p.ts >= m.since
  where p.ts < m.until
),
told as (
  select unnest(string_split(events, ',')) as input, orders
  from (select events, count(*) as orders from paid where last_ts < :until group by events)
  union all
  select o.event, 1
  from {orders} o
  semi join (select id from paid where last_ts >= :until) late on late.id = o.id
  where o.ts < :until
)
select input, cast(sum(orders) as bigint) as found
from told
group by input
order by found desc, input
limit :keys
