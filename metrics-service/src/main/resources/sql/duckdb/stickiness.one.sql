-- The same of the one bucket there is; units are put into a list only if they are few.
with active as (
  select
    e.person_no as person,
    cast(count(*) filter (where e.day >= :first) as double) as y,
    case when max(e.day) >= :month then cast(:length as double) else 0 end as x
  from active_here e
  where e.first_of_day and e.day >= :since and e.day <= :last
  group by all
),
unit as (
  select y, x from active where x <> 0 or y <> 0
),
few as (
  select list(y order by y, x) as ys, list(x order by y, x) as xs
  from unit
  where (select count(*) from unit) < :enough
)
select
  1 as bucket, cast(null as varchar) as key, false as rest,
  {sql part.squares},
  (select ys from few) as ys,
  (select xs from few) as xs
from unit
having count(*) > 0
