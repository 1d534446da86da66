-- What those ordered in each bucket, and in all of them, who order on very many days, one by one.
with {sql part.bucket_days}
select b.number as bucket, {sums}
from {summed} s
join bucket b on b.day = s.day
group by grouping sets ((b.number, s.person_no), (s.person_no))
