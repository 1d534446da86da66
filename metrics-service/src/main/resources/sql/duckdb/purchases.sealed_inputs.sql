with told as (
  select events, count(*) as orders
  from {purchases} p
  where p.ts >= :from and p.ts < :to
  group by events
)
select input, cast(sum(orders) as bigint) as found
from (select unnest(string_split(events, ',')) as input, orders from told)
group by input
order by found desc, input
limit :keys
