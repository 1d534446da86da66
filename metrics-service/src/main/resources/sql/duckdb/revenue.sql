with {sql part.buckets},
moved as (
  select b.number, {key} as key, true as paid,
    s.worth as money, s.rate is not null and s.worth is not null as counts,
    s.worth is null as unreadable
  from order_here s
  asof join bucket b on s.ts >= b.start
  where s.ts >= :from and s.ts < :to
    {filters}
  union all
  select b.number, {key} as key, false as paid,
    s.given as money, s.converted as counts,
    s.unreadable
  from refund_here s
  asof join bucket b on s.ts >= b.start
  where s.ts >= :from and s.ts < :to
    {filters}
),
top as (
  select key, true as known
  from moved
  group by key
  order by count(*) filter (where paid) desc, key
  limit :keys
)
select
  moved.number as bucket,
  case when top.known then moved.key end as key,
  top.known is null as rest,
  coalesce(sum(money) filter (where paid and counts), 0) as gross,
  coalesce(sum(money) filter (where not paid and counts), 0) as refunds,
  count(*) filter (where paid and counts) as orders,
  count(*) filter (where unreadable) as unreadable
from moved
left join top on top.key is not distinct from moved.key
group by all
