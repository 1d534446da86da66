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
