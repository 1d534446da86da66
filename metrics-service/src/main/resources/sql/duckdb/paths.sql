with {sql part.buckets},
{sql part.path_starts},
hit as (
  select b.number, start.key, count(*) as found
  from start
  asof join bucket b on start.ts >= b.start
  group by all
),
{sql part.counted}
