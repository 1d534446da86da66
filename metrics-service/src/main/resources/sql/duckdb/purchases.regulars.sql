-- What those ordered in each bucket, and in all of them, who order on very many days, one by one.
with ordered as (
  select {bucket} as bucket, s.*
  from {summed} s
  where {in_buckets}
)
select bucket, {sums}
from ordered
group by grouping sets ((bucket, person_no), (person_no))
