with signed as (
  select person, min(ts) as ts from event where name = 'Signed Up' group by 1
),
week as (
  select
    s.ts,
    min(e.ts) filter (where e.name = 'Onboarding Completed' and e.ts > s.ts) - s.ts as took,
    bool_or(e.active and day_of(e.ts) > day_of(s.ts)) as returned
  from signed s
  join event e on e.person = s.person and e.ts >= s.ts and e.ts <= s.ts + 604800000
  group by s.person, s.ts
)
select day_of(ts) as bucket, 100.0 * count(took) / count(*) as value,
  100.0 * count(*) filter (where returned) / count(*) as returned,
  quantile_cont(took, 0.5) / 1000.0 as time_to_completion
from week
group by rollup(1)
