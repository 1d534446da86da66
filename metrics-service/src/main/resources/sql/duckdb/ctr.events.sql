with {buckets},
part as (
  select b.number, {key} as key, e.person_no as person,
    count(*) filter (where {click}) as y,
    count(*) filter (where {impression}) as x
  from event e
  {in_bucket}
  where {sql part.doing}
    and ({impression} or {click})
    {filters}
  group by all
),
top as (
  select key, true as known from part group by key order by sum(x) desc, key limit :keys
),
unit as (
  select
    part.number,
    case when top.known then part.key end as key,
    top.known is null as rest,
    part.person,
    sum(part.y) as y,
    sum(part.x) as x
  from part
  left join top on top.key is not distinct from part.key
  group by all
)
select number as bucket, key, rest,
  {sql part.ratio}
from unit
group by number, key, rest
