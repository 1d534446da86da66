-- By how much the sums of what was done are others with these persons.
create or replace temp table doing_sum_change as
with counted as (
  select d.day, d.type, d.event, -d.times as times, -d.active_times as active_times
  from person_doing d
  join unsealed_day u on u.person_no = d.person_no and d.day >= u.from_day
  where d.sealing_no = :sealing and d.day >= :first_day
  union all
  select day, type, event, times, active_times from doing_again
)
select day, type, event, sum(times) as times, sum(active_times) as active_times
from counted
group by all
having sum(times) <> 0 or sum(active_times) <> 0
