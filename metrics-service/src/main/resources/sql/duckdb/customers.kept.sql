-- Who was active in the days before both ends of a bucket.
with looked_at as (
  select
    cast(unnest(cast(:days as bigint[])) as integer) as day,
    unnest(cast(:buckets as bigint[])) as number,
    unnest(cast(:openings as bigint[])) = 1 as opening
),
kept as (
  select l.number, e.person_no
  from active_here e
  join looked_at l on l.day = e.day
  where e.first_of_day and e.day >= :first_day and e.day <= :last_day
  group by all
  having bool_or(l.opening) and bool_or(not l.opening)
)
select number as bucket, count(*) as kept
from kept
group by number
