with active as (
  select distinct person, day_of(ts) as day from event where active
),
daily as (
  select day, count(*) as persons from active group by 1
),
new as (
  select day, count(*) as persons
  from (select min(day) as day from active group by person)
  group by 1
)
select day as bucket, daily.persons - coalesce(new.persons, 0) as value
from daily
left join new using (day)
union all
-- Nobody was there before the shop opened.
select null, 0
