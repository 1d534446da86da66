-- Σy ÷ Σx of what was hit, by unit: of each bucket, and of the largest keys.
top as (
  select key, true as known from hit group by key order by count(*) desc, key limit :keys
),
unit as (
  select
    hit.number,
    case when top.known then hit.key end as key,
    top.known is null as rest,
    hit.unit, {unit_y} as y, {unit_x} as x
  from hit
  left join top on top.key is not distinct from hit.key
  group by all
)
select
  number as bucket, key, rest,
  count(*) as units,
  sum(y) as exact,
  cast(sum(y) as double) as y,
  cast(sum(x) as double) as x,
  sum(cast(y as double) * cast(y as double)) as yy,
  sum(cast(x as double) * cast(y as double)) as xy,
  sum(cast(x as double) * cast(x as double)) as xx,
  case when count(*) < :enough then list(cast(y as double) order by y, x) end as ys,
  case when count(*) < :enough then list(cast(x as double) order by y, x) end as xs
from unit
where x <> 0 or y <> 0
group by number, key, rest
