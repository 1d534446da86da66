create or replace temp table doing_sum_again as
with counted as (
  select day, type, event, times, active_times
  from doing_sum
  where sealing_no = :sealing and day in (select day from doing_change)
  union all
  from doing_change
)
select day, type, event, sum(times) as times, sum(active_times) as active_times
from counted
group by all
