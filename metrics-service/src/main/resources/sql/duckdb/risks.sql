with hit as (
  select
    {key} as key, s.risk, s.alive, s.detractor,
    coalesce(1 - s.alive >= :probably, false) as probably_left,
    s.fell >= :fell as activity_fell
  from risk_here s
  where true
    {filters}
),
top as (
  select key, true as known from hit group by key order by count(*) desc, key limit :keys
)
select
  1 as bucket,
  case when top.known then hit.key end as key,
  top.known is null as rest,
  count(*) as persons,
  count(*) filter (where probably_left or activity_fell or detractor) as at_risk,
  count(alive) as buyers,
  count(*) filter (where probably_left) as probably_left,
  count(*) filter (where activity_fell) as activity_fell,
  count(*) filter (where detractor) as detractors,
  sum(risk) as risks
from hit
left join top on top.key is not distinct from hit.key
group by all
