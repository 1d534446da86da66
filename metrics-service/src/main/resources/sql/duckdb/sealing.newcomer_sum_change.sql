-- By how much the sums of what newcomers did are others with these persons.
create or replace temp table newcomer_sum_change as
with counted as (
  select d.day, p.first_day as since, d.type, d.event, -d.active_times as active_times
  from person_doing d
  join unsealed_day u on u.person_no = d.person_no and d.day >= u.from_day
  join person_day p
    on p.sealing_no = :sealing and p.person_no = d.person_no and p.day = d.day and p.first_of_day
  where d.sealing_no = :sealing and d.day >= :first_day and p.day >= :first_day
    and d.active_times > 0
  union all
  select d.day, p.first_day, d.type, d.event, d.active_times
  from doing_again d
  join day_again p on p.person_no = d.person_no and p.day = d.day and p.first_of_day
  where d.active_times > 0
)
select day, since, type, event, sum(active_times) as active_times
from counted
where day - since < :most
group by all
having sum(active_times) <> 0
