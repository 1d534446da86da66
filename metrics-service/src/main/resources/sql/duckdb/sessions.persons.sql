-- Of sessions that nothing tells apart: by person, in each bucket. Putting all units into a list, to
-- use it for few of them, takes three times as long as all else.
with {buckets},
unit as (
  select {bucket} as number, s.person, cast({y} as hugeint) as y, {x} as x
  from session_here s
  {in_bucket}
  where s.start >= :from and s.start < :to
  group by all
)
select
  number as bucket,
  {sql part.squares}
from unit
where x <> 0 or y <> 0
group by number
