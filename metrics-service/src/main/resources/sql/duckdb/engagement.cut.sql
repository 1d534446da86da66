-- How engaged everybody is who was active: each signal against the 95th percentile of the project.
create or replace temp table engagement_here as
with {sql part.buckets},
day as (
  select unnest(cast(:days as bigint[])) as start,
    generate_subscripts(cast(:days as bigint[]), 1) as number
),
asked as (
  select
    unnest(cast(:first_days as bigint[])) as first_day,
    unnest(cast(:last_days as bigint[])) as last_day,
    generate_subscripts(cast(:last_days as bigint[]), 1) as number
),
{sql part.actions},
-- Distinct days are cheaper to group than to count.
active_day as (
  select e.person_no as person, d.number as day, max(e.ts) as last_ts
  from person_event e
  asof join day d on e.ts >= d.start
  where {sql part.doing}
    and e.active
  group by all
),
active as (
  select
    b.number, a.person, count(*) as active_days, max(a.day) as last_day, max(a.last_ts) as last_ts
  from active_day a
  asof join bucket b on a.last_ts >= b.start
  group by all
),
visited as (
  select b.number, s.person, count(*) as sessions
  from session_here s
  asof join bucket b on s.start >= b.start
  where s.start >= :from and s.start < :to
  group by all
),
did as (
  select number, person, cast(sum(times) as bigint) as core_actions, count(*) as breadth
  from done
  group by all
),
signal as (
  select
    a.number, a.person, a.last_ts, a.active_days,
    coalesce(v.sessions, 0) as sessions,
    coalesce(d.core_actions, 0) as core_actions,
    coalesce(d.breadth, 0) as breadth,
    100.0 * (1 - (k.last_day - a.last_day) / cast(k.last_day - k.first_day + 1 as double))
      as recency
  from active a
  join asked k on k.number = a.number
  left join visited v on v.number = a.number and v.person = a.person
  left join did d on d.number = a.number and d.person = a.person
),
-- Without a signal its weight is gone too.
full_mark as (
  select
    number,
    nullif(quantile_cont(active_days, 0.95), 0) as active_days,
    nullif(quantile_cont(sessions, 0.95), 0) as sessions,
    nullif(quantile_cont(core_actions, 0.95), 0) as core_actions,
    nullif(quantile_cont(breadth, 0.95), 0) as breadth
  from signal
  group by number
),
weighed as (
  select
    s.*,
    coalesce(:active_days * 100 * least(s.active_days, f.active_days) / f.active_days, 0)
      + coalesce(:sessions * 100 * least(s.sessions, f.sessions) / f.sessions, 0)
      + coalesce(:core_actions * 100 * least(s.core_actions, f.core_actions) / f.core_actions, 0)
      + coalesce(:breadth * 100 * least(s.breadth, f.breadth) / f.breadth, 0)
      + :recency * s.recency as points,
    case when f.active_days is null then 0 else :active_days end
      + case when f.sessions is null then 0 else :sessions end
      + case when f.core_actions is null then 0 else :core_actions end
      + case when f.breadth is null then 0 else :breadth end
      + :recency as weights
  from signal s
  join full_mark f on f.number = s.number
)
select * exclude (points, weights), points / nullif(weights, 0) as score
from weighed
