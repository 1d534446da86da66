with {sql part.buckets},
hit as (
  select b.number, {key} as key, coalesce(s.person, s.id) as unit, {y} as y, {x} as x
  from purchase_here s
  asof join bucket b on s.ts >= b.start
  where s.ts >= :from and s.ts < :to
    {filters}
),
{sql part.units}
