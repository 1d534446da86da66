-- Σy ÷ Σx of what was hit, by unit: of each bucket, and of the largest keys. Sums are exact, so that the
-- order of rows says nothing; squares those of millionths.
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
  sum(y) as exact_y,
  sum(x) as exact_x,
  products(micros(y), micros(y)) as yy,
  products(micros(x), micros(y)) as xy,
  products(micros(x), micros(x)) as xx,
  case when count(*) < :enough then list(micros(y) / 1e6 order by y, x) end as ys,
  case when count(*) < :enough then list(micros(x) / 1e6 order by y, x) end as xs
from unit
where x <> 0 or y <> 0
group by number, key, rest
