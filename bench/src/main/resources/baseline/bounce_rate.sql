with paused as (
  select person, ts, name = 'page' as page, interaction,
    ts - lag(ts) over (partition by person order by ts) as pause
  from event
  where visit
),
visit as (
  select person, ts, page, interaction,
    sum(cast(pause is null or pause > idle() as integer)) over (
      partition by person order by ts rows unbounded preceding) as number
  from paused
),
session as (
  select min(ts) as start, count(*) filter (where page) as pages,
    count(*) filter (where interaction) as interactions
  from visit
  group by person, number
)
select day_of(start) as bucket,
  100.0 * count(*) filter (where pages = 1 and interactions = 1)
    / nullif(count(*) filter (where pages > 0), 0) as value
from session
group by rollup(1)
