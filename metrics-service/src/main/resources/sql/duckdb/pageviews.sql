with bucket as (
  select unnest(cast(:starts as bigint[])) as start,
    generate_subscripts(cast(:starts as bigint[]), 1) as number
),
hit as (
  select b.number, {key} as key, count(*) as found
  from event e
  asof join bucket b on e.ts >= b.start
  where e.project = :project
    and e.type in ('page', 'screen')
    and not e.bot
    and e.ts >= :from and e.ts < :to
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
