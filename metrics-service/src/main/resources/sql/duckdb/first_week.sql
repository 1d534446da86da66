with top as (
  select key, true as known
  from first_week_here
  group by key
  order by count(*) desc, key
  limit :keys
)
select
  number as bucket,
  case when top.known then f.key end as key,
  top.known is null as rest,
  count(*) filter (where over) as grown,
  count(took) filter (where over) as completed,
  count(*) filter (where over and returned) as returned,
  count(*) filter (where not over) as young
from {weeks}
left join top on top.key is not distinct from f.key
group by all
