-- Who did it on the days of each bucket; sure to be that many if it was one kind of event, and all of it
-- counts as active.
with done as (
  select {bucket} as bucket, s.type, s.event, s.persons, s.idle
  from {doers} s
  where {in_buckets} and s.day - coalesce(s.key, 0) >= {bucket_day}
)
select
  e.bucket,
  cast(sum(e.persons) as bigint) as doers,
  sum(e.idle) = 0 and min(e.type) = max(e.type) and count(e.event) in (0, count(*))
    and min(e.event) is not distinct from max(e.event) as sure
from done e
where {done}
group by e.bucket
