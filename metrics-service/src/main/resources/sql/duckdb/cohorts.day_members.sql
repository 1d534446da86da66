{buckets},
started as (
  select e.person_no, {start_day} as day
  from {start_days} e
  where {start}
  {each_start}
),
member as (
  select distinct b.number as cohort, s.person_no as person, cast(null as varchar) as key,
    false as rest
  from started s
  join bucket b on b.day = s.day
)
