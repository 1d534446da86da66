-- What is added up of the orders of each bucket, by where their buyers ordered before: before all buckets (0),
-- before this one (1), or within it (2).
select
  {bucket} as bucket,
  case
    when s.since < :first_day then 0
    when s.since < {bucket_day} then 1
    else 2
  end as place,
  {sums}
from {summed} s
where {in_buckets}
group by all
