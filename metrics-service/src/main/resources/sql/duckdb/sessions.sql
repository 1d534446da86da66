with bucket as (
  select unnest(cast(:starts as bigint[])) as start,
    generate_subscripts(cast(:starts as bigint[]), 1) as number
),
hit as (
  select b.number, {key} as key, count(*) as found
  from session_here s
  asof join bucket b on s.start >= b.start
  where s.start >= :from and s.start < :to
    {filters}
  group by all
),
top as (
  select key, true as known from hit group by key order by sum(found) desc, key limit :keys
)
select
  hit.number as bucket,
  case when top.known then hit.key end as key,
  top.known is null as rest,
  cast(sum(hit.found) as bigint) as found
from hit
left join top on top.key is not distinct from hit.key
group by all
