with bucket as (
  select unnest(cast(:starts as bigint[])) as start,
    generate_subscripts(cast(:starts as bigint[]), 1) as number
),
hit as (
  select distinct b.number, b.start, {key} as key, e.person_no as person
  from person_event e
  asof join bucket b on e.ts >= b.start
  where e.project = :project
    and e.active
    and not e.bot
    and e.person_no is not null
    and e.ts >= :from and e.ts < :to
    {filters}
),
counted as (
  select h.number, h.key, h.person from hit h {who}
),
top as (
  select key, true as known
  from counted
  group by key
  order by count(distinct person) desc, key
  limit :keys
)
select
  counted.number as bucket,
  case when top.known then counted.key end as key,
  top.known is null as rest,
  count(distinct counted.person) as found
from counted
left join top on top.key is not distinct from counted.key
group by all
