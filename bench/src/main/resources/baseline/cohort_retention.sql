-- Beside the share that came back the next day, the whole matrix.
with active as (
  select distinct person, day_of(ts) as day from event where active
),
newcomer as (
  select person, min(day) as cohort from active group by 1
),
matrix as (
  select cohort, day - cohort as after, count(*) as persons
  from active
  join newcomer using (person)
  where day - cohort <= 30
  group by all
),
returned as (
  select began.cohort, began.persons, coalesce(back.persons, 0) as back
  from matrix as began
  left join matrix as back on back.cohort = began.cohort and back.after = 1
  where began.after = 0 and began.cohort < 89
)
select cast(cohort as varchar) as bucket, 100.0 * back / persons as value from returned
union all
select null, 100.0 * sum(back) / sum(persons) from returned
union all
select cohort || '/' || after, persons from matrix
