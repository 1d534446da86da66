with {buckets},
hit as (
  select {distinct} b.number, b.start, {key} as key, e.person_no as person
  from {active} e
  {in_bucket}
  where e.ts >= :from and e.ts < :to
    {filters}
),
counted as (
  select h.number, h.key, h.person from hit h {who}
),
top as (
  select key, true as known
  from counted
  where {broken}
  group by key
  order by count(distinct person) desc, key
  limit :keys
),
named as (
  from top union all select cast(null as varchar), true where not ({broken})
)
select
  counted.number as bucket,
  case when top.known then counted.key end as key,
  top.known is null as rest,
  count({each}) as found
from counted
left join named as top on top.key is not distinct from counted.key
group by all
