-- What is added up of the orders of each bucket, by where their buyers ordered before: before all buckets (0),
-- before this one (1), or within it (2).
with {sql part.bucket_days}
select
  b.number as bucket,
  case
    when s.since < :first_day then 0
    when s.since < b.first_day then 1
    else 2
  end as place,
  {sums}
from {summed} s
join bucket b on b.day = s.day
group by all
