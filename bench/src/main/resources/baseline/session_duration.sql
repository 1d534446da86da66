with paused as (
  select person, ts, case when name = 'Page Engaged' then amount else 0 end as engaged,
    ts - lag(ts) over (partition by person order by ts) as pause
  from event
  where visit
),
visit as (
  select person, ts, engaged,
    sum(cast(pause is null or pause > idle() as integer)) over (
      partition by person order by ts rows unbounded preceding) as number
  from paused
),
session as (
  select min(ts) as start,
    case when count(*) = 1 then sum(engaged) else max(ts) - min(ts) end / 1000.0 as seconds
  from visit
  group by person, number
)
select day_of(start) as bucket, avg(seconds) as value,
  quantile_cont(seconds, 0.5) as median, quantile_cont(seconds, 0.9) as p90
from session
group by rollup(1)
