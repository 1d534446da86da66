with active as (
  select distinct person, day_of(ts) as day from event where active
),
-- Who is active stays so for 30 days, or until the next active day.
change as (
  select day, count(*) as persons from active group by 1
  union all
  select least(day + 30, coalesce(lead(day) over (partition by person order by day), day + 30)),
    -1
  from active
  union all
  select range, 0 from range(90)
),
daily as (
  select day, sum(persons) as persons from change group by 1
),
running as (
  select day as bucket, sum(persons) over (order by day) as value from daily
)
select bucket, value from running where bucket < 90
union all
select null, max_by(value, bucket) from running where bucket < 90
