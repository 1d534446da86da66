with {buckets},
hit as (
  select b.number, {key} as key, count(*) as found
  from session_here s
  {in_bucket}
  where s.start >= :from and s.start < :to
    {filters}
  group by all
),
top as (
  select key, true as known
  from hit
  where {broken}
  group by key
  order by sum(found) desc, key
  limit :keys
),
named as (
  from top union all select cast(null as varchar), true where not ({broken})
)
select
  hit.number as bucket,
  case when top.known then hit.key end as key,
  top.known is null as rest,
  cast(sum(hit.found) as bigint) as found
from hit
left join named as top on top.key is not distinct from hit.key
group by all
