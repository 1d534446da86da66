create or replace temp table newcomer_again as
with counted as (
  select day, since, type, event, active_times
  from newcomer_sum
  where sealing_no = :sealing and day in (select day from newcomer_change)
  union all
  from newcomer_change
)
select day, since, type, event, sum(active_times) as active_times
from counted
group by all
