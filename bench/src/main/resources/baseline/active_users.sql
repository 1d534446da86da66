with daily as (
  select day_of(ts) as bucket, count(distinct person) as value from event where active group by 1
)
from daily
union all
select null, coalesce(max(value) filter (where bucket = 89), 0) from daily
