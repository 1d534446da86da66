with visit as (
  select ts, ts - lag(ts) over (partition by person order by ts) as pause from event where visit
)
select day_of(ts) as bucket, count(*) as value
from visit
where pause is null or pause > idle()
group by rollup(1)
