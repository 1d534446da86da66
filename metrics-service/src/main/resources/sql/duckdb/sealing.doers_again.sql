create or replace temp table doer_again as
with counted as (
  select day, type, event, key, persons, idle
  from doer_sum
  where sealing_no = :sealing and day in (select day from doer_change)
  union all
  from doer_change
)
select day, type, event, key, sum(persons) as persons, sum(idle) as idle
from counted
group by all
