-- How many that begin in each bucket are how long.
select {bucket} as bucket, s.key as band, cast(sum(s.units) as bigint) as lengths
from {sums} s
where s.what = 'length' and {in_buckets}
group by all
having sum(s.units) <> 0
