with {sql part.buckets},
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
{sql part.counted}
