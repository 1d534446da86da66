-- Active days of each bucket, and their squares by person; those of persons of the month before its end.
with asked as (
  select
    unnest(cast(:first_days as bigint[])) as first_day,
    unnest(cast(:last_days as bigint[])) as last_day,
    generate_subscripts(cast(:last_days as bigint[]), 1) as number
)
select
  a.number as bucket,
  cast(sum(s.y) as double) as days,
  cast(sum(s.yy) as double) as squares,
  cast(sum(s.xy) as double) as recent
from {sums} s
join asked a
  on s.day >= a.first_day and s.day <= a.last_day and s.day - coalesce(s.key, 0) >= a.first_day
where s.what = 'stay'
group by a.number
