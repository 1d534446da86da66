-- Customers are those who were active in the 30 days before.
with active as (
  select distinct person, day_of(ts) as day from event where active
),
stay as (
  select person, day + 1 as since, least(day + 30, coalesce(
    lead(day) over (partition by person order by day), day + 30)) as until
  from active
),
change as (
  select since as day, count(*) as persons from stay group by 1
  union all
  select until + 1, -count(*) from stay group by 1
  union all
  select range, 0 from range(91)
),
daily as (
  select day, sum(sum(persons)) over (order by day) as persons from change group by 1
),
-- Who goes is not back on the day when the time is over.
gone as (
  select until as day, count(*) as persons
  from (
    select person, day + 30 as until,
      coalesce(lead(day) over (partition by person order by day), 1000) as next
    from active
  )
  where next > until
  group by 1
)
select daily.day as bucket, 100.0 * coalesce(gone.persons, 0) / nullif(daily.persons, 0) as value
from daily
left join gone using (day)
where daily.day < 90
