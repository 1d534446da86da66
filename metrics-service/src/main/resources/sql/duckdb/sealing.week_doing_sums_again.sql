create or replace temp table week_doing_sum_again as
with counted as (
  select day, type, event, times
  from week_doing_sum
  where sealing_no = :sealing and day in (select day from week_doing_change)
  union all
  from week_doing_change
)
select day, type, event, sum(times) as times
from counted
group by all
