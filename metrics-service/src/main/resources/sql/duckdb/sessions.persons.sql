-- Of sessions that nothing tells apart: by person, in each bucket.
with {buckets},
unit as (
  select {bucket} as number, s.person, cast({y} as hugeint) as y, {x} as x
  from session_here s
  {in_bucket}
  where s.start >= :from and s.start < :to
  group by all
)
select
  number as bucket, cast(null as varchar) as key, false as rest,
  cast(0 as double) as most,
  {sql part.ratio}
from unit
where x <> 0 or y <> 0
group by number
