-- Who did it; sure to have been active there, if any of it counts as such.
with {buckets},
doer as (
  select b.number, e.person_no, max(e.active_times) as active_times
  from doing_here e
  join bucket b on b.day = e.day
  where {done}
  group by all
)
select number as bucket, count(*) as doers, bool_and(active_times > 0) as sure
from doer
group by number
