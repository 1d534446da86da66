with session as (
  select min(ts) as start, count(*) filter (where page) as pages,
    count(*) filter (where interaction) as interactions
  from visited
  group by person, number
)
select day_of(start) as bucket,
  100.0 * count(*) filter (where pages = 1 and interactions = 1)
    / nullif(count(*) filter (where pages > 0), 0) as value
from session
group by rollup(1)
