-- By how much it is something else, with these persons, how many did what on each day, and when before.
create or replace temp table doer_sum_change as
with done as (
  select -1 as sign, d.person_no, d.day, d.type, d.event, d.active_times, u.from_day
  from person_doing d
  join unsealed_day u on u.person_no = d.person_no
  where d.sealing_no = :sealing and d.day > :first_day - :most
  union all
  select 1, d.person_no, d.day, d.type, d.event, d.active_times, u.from_day
  from person_doing d
  join unsealed_day u on u.person_no = d.person_no
  where d.sealing_no = :sealing and d.day > :first_day - :most and d.day < u.from_day
  union all
  select 1, d.person_no, d.day, d.type, d.event, d.active_times, u.from_day
  from doing_again d
  join unsealed_day u on u.person_no = d.person_no
),
followed as (
  select *, day - lag(day) over (partition by sign, person_no, type, event order by day) as since
  from done
),
added as (
  select day, type, event, cast(null as integer) as key,
    sign as persons, case active_times when 0 then sign else 0 end as idle
  from followed
  where day >= from_day
  union all
  select day, type, event, since, -sign, 0
  from followed
  where day >= from_day and since < :most
)
select day, type, event, key, sum(persons) as persons, sum(idle) as idle
from added
group by all
having sum(persons) <> 0 or sum(idle) <> 0
