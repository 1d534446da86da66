-- Of everybody, whom nothing tells apart: active days are found by the days of each bucket and of the
-- month before its end.
with looked_at as (
  select
    cast(unnest(cast(:days as bigint[])) as integer) as day,
    unnest(cast(:buckets as bigint[])) as number,
    unnest(cast(:counted as bigint[])) as counted,
    unnest(cast(:recent as bigint[])) as recent,
    unnest(cast(:lengths as bigint[])) as length
),
unit as (
  select
    l.number, e.person_no as person,
    cast(sum(l.counted) as double) as y, cast(max(l.recent * l.length) as double) as x
  from active_here e
  join looked_at l on l.day = e.day
  where e.first_of_day and e.day >= :first_day and e.day <= :last_day
  group by all
)
select
  number as bucket, cast(null as varchar) as key, false as rest,
  {sql part.ratio}
from unit
where x <> 0 or y <> 0
group by number
