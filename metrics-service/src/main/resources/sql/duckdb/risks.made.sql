-- How much of what says that somebody leaves: 0 to 100.
create or replace temp table risk_here as
with chance as (
  select
    unnest(cast(:frequencies as bigint[])) as frequency,
    unnest(cast(:last_days as bigint[])) as last_day,
    unnest(cast(:ages as bigint[])) as age,
    unnest(cast(:chances as double[])) as alive
),
told as (
  select j.*, c.alive, greatest(j.score_before - j.score, 0) as fell
  from judged_here j
  left join chance c
    on c.frequency = j.frequency and c.last_day = j.last_day and c.age = j.age
),
weighed as (
  select *, 100 * (1 - coalesce(alive, 1) * (1 - fell / 100)
    * case when detractor then :detractor else 1 end) as risk
  from told
)
select *, cast(round(-1000000000 * risk) as bigint) as place
from weighed
