with {sql part.buckets},
hit as (
  select b.number, {key} as key, coalesce({who}, s.id) as unit,
    case when {counts} then s.worth else 0 end as y,
    case when {counts} then 1 else 0 end as x
  from order_here s
  asof join bucket b on s.ts >= b.start
  where s.ts >= :from and s.ts < :to
    {filters}
),
{sql part.units}
