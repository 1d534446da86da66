with {buckets},
viewed as (
  select distinct b.number, {key} as key, e.person_no as person, {sql part.promotion} as promotion
  from event e
  {in_bucket}
  where {sql part.doing}
    and {impression}
    {filters}
),
clicked as (
  select distinct b.number, e.person_no as person, {sql part.promotion} as promotion
  from event e
  {in_bucket}
  where {sql part.doing}
    and {click}
),
top as (
  select key, true as known from viewed group by key order by count(*) desc, key limit :keys
),
unit as (
  select
    v.number,
    case when top.known then v.key end as key,
    top.known is null as rest,
    v.person,
    count(distinct c.promotion) as y,
    count(distinct v.promotion) as x
  from viewed v
  left join clicked c
    on c.number = v.number and c.person = v.person and c.promotion = v.promotion
  left join top on top.key is not distinct from v.key
  group by all
)
select number as bucket, key, rest,
  {sql part.ratio}
from unit
group by number, key, rest
