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
{sql part.engagement_score}
