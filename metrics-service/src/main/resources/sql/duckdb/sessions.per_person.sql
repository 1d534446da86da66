with {buckets},
active as (
  select {distinct} b.number, {event_key} as key, e.person_no as person
  from {active} e
  {active_in_bucket}
  where e.ts >= :from and e.ts < :to
    {event_filters}
),
visited as (
  select b.number, {key} as key, s.person, {y} as y
  from session_here s
  {in_bucket}
  where s.start >= :from and s.start < :to
    {filters}
  group by all
),
part as (
  select
    coalesce(a.number, v.number) as number,
    coalesce(a.key, v.key) as key,
    coalesce(a.person, v.person) as person,
    coalesce(v.y, 0) as y,
    case when a.person is null then 0 else 1 end as x
  from active a
  full join visited v
    on v.number = a.number and v.person = a.person and v.key is not distinct from a.key
),
top as (
  select key, true as known
  from part
  where {broken}
  group by key
  order by count(*) desc, key
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
    sum(part.y) as y, max(part.x) as x, 0 as most
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
