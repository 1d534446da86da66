with active as (
  select distinct person, day_of(ts) as day from event where active
),
change as (
  select day, count(*) as today, count(*) as month from active group by 1
  union all
  select least(day + 30, coalesce(lead(day) over (partition by person order by day), day + 30)),
    0, -1
  from active
  union all
  select range, 0, 0 from range(90)
),
daily as (
  select day, sum(today) as today, sum(month) as month from change group by 1
),
running as (
  select day, today, sum(month) over (order by day) as month from daily
)
select day as bucket, 100.0 * today / nullif(month, 0) as value from running where day < 90
union all
select null, 100.0 * sum(today) / (90 * max_by(month, day)) from running where day < 90
