-- What is paid in a month is what there is in it.
month as (
  select unnest(cast(:month_starts as bigint[])) as since,
    unnest(cast(:month_ends as bigint[])) as until
),
holding as (
  select s.* exclude (currency, rate, amount, worth, counts, kept), m.since, m.until,
    case when s.rate is null then s.currency else :currency end as currency,
    s.kept as amount,
    s.worth is null as unreadable
  from purchase_here s
  asof join month m on s.ts >= m.since
  where s.ts < m.until
)
