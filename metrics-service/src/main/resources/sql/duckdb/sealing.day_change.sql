-- By how much the sums of days are others with these persons: what does not hold goes, what was found
-- again comes.
create or replace temp table day_change as
with counted as (
  select d.day, d.previous_day, d.first_day, -1 as sign
  from person_day d
  join unsealed_day u on u.person_no = d.person_no and d.day >= u.from_day
  where d.sealing_no = :sealing and d.first_of_day and d.day >= :first_day
  union all
  select day, previous_day, first_day, 1 from day_again where first_of_day
),
added as (
  select day, 'active' as what, day - previous_day as key, sum(sign) as units
  from counted
  group by all
  union all
  select day, 'since', first_day, sum(sign)
  from counted
  group by all
)
select *, 0 as y, 0 as x, 0 as yy, 0 as xy, 0 as xx
from added
where units <> 0
