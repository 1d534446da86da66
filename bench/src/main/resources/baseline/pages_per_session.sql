with session as (
  select min(ts) as start, count(*) filter (where page) as pages
  from visited
  group by person, number
)
select day_of(start) as bucket,
  sum(pages) / nullif(count(*) filter (where pages > 0), 0) as value
from session
group by rollup(1)
