-- The same by who did what on which day.
create or replace temp table engagement_here as
with {buckets},
asked as (
  select
    unnest(cast(:first_days as bigint[])) as first_day,
    unnest(cast(:last_days as bigint[])) as last_day,
    generate_subscripts(cast(:last_days as bigint[]), 1) as number
),
active as (
  select
    b.number, e.person_no as person, count(*) as active_days,
    max(e.day) - :day_before as last_day, cast(null as bigint) as last_ts
  from active_here e
  join bucket b on b.day = e.day
  where e.first_of_day
  group by all
),
visited as (
  select b.number, s.person, count(*) as sessions
  from session_here s
  join bucket b on b.day = s.day
  group by all
),
done as (
  select number, person, action, sum(times) as times
  from (
    select b.number, e.person_no as person, e.times,
      unnest(list_distinct([{actions}])) as action
    from doing_here e
    join bucket b on b.day = e.day
    where {done})
  group by all
),
{sql part.engagement_score}
