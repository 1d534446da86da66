with {buckets},
rank as (
  select
    unnest(cast(:sizes as bigint[])) as n,
    unnest(cast(:median_lows as bigint[])) as median_low,
    unnest(cast(:median_highs as bigint[])) as median_high,
    unnest(cast(:p90_lows as bigint[])) as p90_low,
    unnest(cast(:p90_highs as bigint[])) as p90_high
),
length as (
  select b.number, {key} as key, s.duration / 1000.0 as seconds
  from session_here s
  {in_bucket}
  where s.start >= :from and s.start < :to
    {filters}
),
top as (
  select key, true as known
  from length
  where {broken}
  group by key
  order by count(*) desc, key
  limit :keys
),
named as (
  from top union all select cast(null as varchar), true where not ({broken})
),
kept as (
  select
    length.number,
    case when top.known then length.key end as key,
    top.known is null as rest,
    length.seconds
  from length
  left join named as top on top.key is not distinct from length.key
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
  max(seconds) filter (where place = median_high) as median_high,
  quantile_cont(seconds, 0.9) as p90,
  max(seconds) filter (where place = p90_low) as p90_low,
  max(seconds) filter (where place = p90_high) as p90_high
from ordered
join rank on rank.n = ordered.n
group by number, key, rest
