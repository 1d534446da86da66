with done as (
  select distinct person_no, day
  from doing_here
  where active_times > 0 and day >= :first_day and day <= :last_day
    and list_contains(cast(:events as varchar[]), event)
),
{sql part.gaps}
