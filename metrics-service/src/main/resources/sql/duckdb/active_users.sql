with day as (
  {day}
),
asked as (
  select unnest(cast(:asked as integer[])) as day,
    generate_subscripts(cast(:asked as integer[]), 1) as bucket
),
active_day as (
  select {distinct} {key} as key, e.person_no as person, d.number as day, {previous} as previous
  from {active} e
  {in_day}
  where e.ts >= :from and e.ts < :to
    {filters}
),
top as (
  select key, true as known
  from active_day
  where {broken}
  group by key
  order by count(distinct person) desc, key
  limit :keys
),
named as (
  from top union all select cast(null as varchar), true where not ({broken})
),
person_day as (
  select {distinct_again}
    case when top.known then active_day.key end as key,
    top.known is null as rest,
    person,
    day,
    previous
  from active_day
  left join named as top on top.key is not distinct from active_day.key
),
-- A person counts from an active day on for the length of the window; only once where two overlap.
stretch as (
  select key, rest, {since} as day, {until} as until
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
