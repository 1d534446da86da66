with {buckets},
{sql part.buyer}
select
  number as bucket,
  count(*) as buyers,
  count(*) filter (where orders >= 2) as repeaters,
  sum(orders) as orders,
  sum(orders * orders) as orders_squared,
  count(*) filter (where counted > 0) as payers,
  sum(counted) as counted,
  sum(counted * counted) as counted_squared,
  sum(kept) as kept,
  sum(kept * counted) as kept_counted,
  sum(case when kept < :large then kept * kept else 0 end) as kept_squared,
  max(kept) >= :large as has_large
from buyer
group by number
