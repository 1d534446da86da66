with length as (
  select {key} as key, s.start >= :from and s.start < :to as now, s.duration
  from session_here s
  where (s.start >= :from and s.start < :to or s.start >= :before_from and s.start < :before_to)
    {filters}
),
top as (
  select
    key,
    quantile_cont(duration, 0.5) as median,
    quantile_cont(duration, 0.9) as p90
  from length
  group by key
  order by count(*) filter (where now) desc, key
  limit :keys
)
select
  length.key,
  count(*) filter (where now) as n,
  count(*) filter (where not now) as n_before,
  count(*) filter (where now and duration > median) as median_above,
  count(*) filter (where not now and duration > median) as median_above_before,
  count(*) filter (where now and duration > p90) as p90_above,
  count(*) filter (where not now and duration > p90) as p90_above_before
from length
join top on top.key is not distinct from length.key
group by length.key
