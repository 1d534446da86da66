with day as (
  select unnest(cast(:days as bigint[])) as start,
    generate_subscripts(cast(:days as bigint[]), 1) as number
),
asked as (
  select unnest(cast(:asked as integer[])) as day,
    generate_subscripts(cast(:asked as integer[]), 1) as bucket
),
active_day as (
  select {key} as key, e.person_no as person, d.number as day
  from person_event e
  asof join day d on e.ts >= d.start
  where e.project = :project
    and e.active
    and not e.bot
    and e.person_no is not null
    and e.ts >= :from and e.ts < :to
    {filters}
  group by all
),
top as (
  select key, true as known
  from active_day
  group by key
  order by count(distinct person) desc, key
  limit :keys
),
person_day as (
  select distinct
    case when top.known then active_day.key end as key,
    top.known is null as rest,
    person,
    day
  from active_day
  left join top on top.key is not distinct from active_day.key
),
-- A person counts from an active day on for the length of the window, or until the next one.
stretch as (
  select key, rest, day,
    least(day + :length, coalesce(
      lead(day) over (partition by key, rest, person order by day), day + :length)) as until
  from person_day
),
change as (
  select key, rest, day, count(*) as persons from stretch group by all
  union all
  select key, rest, until, -count(*) from stretch group by all
)
select asked.bucket, change.key, change.rest, cast(sum(change.persons) as bigint) as found
from asked
join change on change.day <= asked.day
group by all
having found > 0
