with {buckets},
part as (
  select
    b.number, {key} as key, s.person, count(*) as sessions,
    {y} as y, {x} as x, {most} as most
  from session_here s
  {in_bucket}
  where s.start >= :from and s.start < :to
    {filters}
  group by all
),
top as (
  select key, true as known
  from part
  where {broken}
  group by key
  order by sum(sessions) desc, key
  limit :keys
),
named as (
  from top union all select cast(null as varchar), true where not ({broken})
),
unit as (
  select
    part.number,
    case when top.known then part.key end as key,
    top.known is null as rest,
    part.person,
    sum(part.y) as y, sum(part.x) as x, max(part.most) as most
  from part
  left join named as top on top.key is not distinct from part.key
  group by all
)
select
  number as bucket, key, rest,
  cast(max(most) as double) as most,
  {sql part.ratio}
from unit
where x <> 0 or y <> 0
group by number, key, rest
