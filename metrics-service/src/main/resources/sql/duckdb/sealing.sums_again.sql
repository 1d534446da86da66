create or replace temp table sum_again as
with change as (
  from day_change
  union all by name
  from stay_change
  union all by name
  from session_change
  union all by name
  from pair_change
),
counted as (
  select day, what, key, units, y, x, yy, xy, xx
  from day_sum
  where sealing_no = :sealing and day in (select day from change)
  union all by name
  from change
)
select day, what, key, sum(units) as units, sum(y) as y, sum(x) as x, sum(yy) as yy, sum(xy) as xy,
  sum(xx) as xx
from counted
group by all
