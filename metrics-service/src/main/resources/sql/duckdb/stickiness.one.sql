-- The same of the one bucket there is.
with unit as (
  select
    1 as number, e.person_no as person,
    cast(count(*) filter (where e.day >= :first) as double) as y,
    case when max(e.day) >= :month then cast(:length as double) else 0 end as x
  from active_here e
  where e.first_of_day and e.day >= :since and e.day <= :last
  group by all
)
select
  number as bucket, cast(null as varchar) as key, false as rest,
  {sql part.ratio}
from unit
where x <> 0 or y <> 0
group by number
