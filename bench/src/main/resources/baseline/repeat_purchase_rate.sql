with buyer as (
  select day_of(ts) as bucket, person, count(*) as orders
  from standing_order
  group by grouping sets ((day_of(ts), person), (person))
)
select bucket, 100.0 * count(*) filter (where orders >= 2) / count(*) as value
from buyer
group by 1
