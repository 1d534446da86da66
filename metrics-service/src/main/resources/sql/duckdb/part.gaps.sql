-- The days of each person, by the days since the one before.
gap as (
  select day, day - lag(day) over (partition by person_no order by day) as gap from done
)
select day, case when gap > :most then :most else gap end as gap, count(*) as persons
from gap
group by all
