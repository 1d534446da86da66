with {buckets},
week as (
  select b.number, w.ts + :week < :now as over, w.took, w.returned
  from {weeks} w
  join bucket b on b.day = w.day
)
select
  number as bucket,
  count(*) filter (where over) as grown,
  count(*) filter (where over and returned) as returned,
  count(*) filter (where not over) as young,
  list(took) filter (where over and took is not null) as times
from week
group by number
