-- By how much the sums of what was done in first weeks are others with these persons.
create or replace temp table week_doing_sum_change as
with counted as (
  select w.day, w.type, w.event, -w.times as times
  from first_week_doing w
  semi join week_changed c on c.person_no = w.person_no
  where w.sealing_no = :sealing
  union all
  select day, type, event, times from week_doing_again
)
select day, type, event, sum(times) as times
from counted
group by all
having sum(times) <> 0
