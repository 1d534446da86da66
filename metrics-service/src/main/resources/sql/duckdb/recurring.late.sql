-- Of the orders of these days of which something was told later: by how much less is told of them until then.
with late as (
  select p.id, p.events
  from {purchases} p
  where p.last_ts >= :until and list_contains(cast(:days as bigint[]), p.day)
)
select unnest(string_split(events, ',')) as input, -orders as found
from (select events, count(*) as orders from late group by events)
union all
select o.event, count(*)
from {orders} o
semi join late on late.id = o.id
where o.ts < :until
group by o.event
