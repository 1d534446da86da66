with paused as (
  select person, ts, ts - lag(ts) over (partition by person order by ts) as pause
  from event
  where visit
),
-- The visits of each person, by day and altogether.
visits as (
  select day_of(ts) as bucket, person, count(*) as sessions, max(ts) - min(ts) as between
  from paused
  where pause is null or pause > idle()
  group by grouping sets ((day_of(ts), person), (person))
),
visited as (
  select bucket, sum(sessions) as sessions, sum(between) as between,
    sum(sessions - 1) as returns
  from visits
  group by 1
),
active as (
  select day_of(ts) as bucket, count(distinct person) as persons
  from event
  where active
  group by rollup(1)
)
select active.bucket, sessions / persons as value,
  between / 86400000.0 / nullif(returns, 0) as days_between
from active
join visited on visited.bucket is not distinct from active.bucket
