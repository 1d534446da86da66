with {buckets}
select
  b.number as bucket,
  cast(sum(s.units) as bigint) as units,
  cast(sum(s.y) as double) as y, cast(sum(s.x) as double) as x,
  cast(sum(s.yy) as double) as yy, cast(sum(s.xy) as double) as xy, cast(sum(s.xx) as double) as xx
from {sums} s
join bucket b on b.day = s.day
where s.what = :what
group by b.number
having sum(s.units) <> 0
