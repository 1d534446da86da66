-- What two days of a bucket add to its squares is by the second of them, and how long ago the first was.
select
  {bucket} as bucket,
  cast(sum(s.units) as bigint) as units,
  cast(sum(s.y) as double) as y, cast(sum(s.x) as double) as x,
  cast(sum(s.yy) as double) as yy, cast(sum(s.xy) as double) as xy, cast(sum(s.xx) as double) as xx
from {sums} s
where s.what = :what and {in_buckets} and s.day - coalesce(s.key, 0) >= {bucket_day}
group by bucket
having sum(s.x) <> 0 or sum(s.y) <> 0
