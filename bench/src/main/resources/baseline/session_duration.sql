with session as (
  select min(ts) as start,
    case when count(*) = 1 then sum(engaged) else max(ts) - min(ts) end / 1000.0 as seconds
  from visited
  group by person, number
)
select day_of(start) as bucket, avg(seconds) as value,
  quantile_cont(seconds, 0.5) as median, quantile_cont(seconds, 0.9) as p90
from session
group by rollup(1)
