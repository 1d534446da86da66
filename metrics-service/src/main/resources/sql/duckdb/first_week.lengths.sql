with rank as (
  select
    unnest(cast(:sizes as bigint[])) as n,
    unnest(cast(:median_lows as bigint[])) as median_low,
    unnest(cast(:median_highs as bigint[])) as median_high
),
top as (
  select key, true as known
  from first_week_here
  group by key
  order by count(*) desc, key
  limit :keys
),
kept as (
  select
    number,
    case when top.known then f.key end as key,
    top.known is null as rest,
    f.took / 1000.0 as seconds
  from {weeks}
  left join top on top.key is not distinct from f.key
  where f.over and f.took is not null
),
ordered as (
  select
    *,
    row_number() over (partition by number, key, rest order by seconds) as place,
    count(*) over (partition by number, key, rest) as n
  from kept
)
select
  number as bucket, key, rest,
  any_value(ordered.n) as n,
  quantile_cont(seconds, 0.5) as median,
  max(seconds) filter (where place = median_low) as median_low,
  max(seconds) filter (where place = median_high) as median_high
from ordered
join rank on rank.n = ordered.n
group by number, key, rest
