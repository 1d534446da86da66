with {buckets},
hit as (
  select b.number, {key} as key, count(*) as found
  from event e
  {in_bucket}
  where e.project = :project
    and e.type in ('page', 'screen')
    and not e.bot
    and e.ts >= :from and e.ts < :to
    {filters}
  group by all
),
{sql part.counted}
