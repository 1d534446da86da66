with {sql part.buckets},
paid as (
  select b.number, {key} as key, s.currency, s.worth,
    s.rate is null and s.worth is not null as is_unconverted
  from order_here s
  asof join bucket b on s.ts >= b.start
  where s.ts >= :from and s.ts < :to
    {filters}
),
{sql part.unconverted}
