with day as (
  {day}
),
asked as (
  select
    unnest(cast(:first_days as bigint[])) as first_day,
    unnest(cast(:last_days as bigint[])) as last_day,
    generate_subscripts(cast(:last_days as bigint[]), 1) as number
),
active_day as (
  select {distinct} {key} as key, e.person_no as person, d.number as day
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
    day
  from active_day
  left join named as top on top.key is not distinct from active_day.key
),
-- Of each person the active days of the bucket, over its days if the person is in the month.
person as (
  select
    a.number, p.key as value, p.rest, p.person,
    cast(count(*) filter (where p.day >= a.first_day) as double) as y,
    cast((a.last_day - a.first_day + 1)
      * max(case when p.day > a.last_day - :month then 1 else 0 end) as double) as x,
    0 as most
  from asked a
  join person_day p
    on p.day <= a.last_day and p.day >= least(a.first_day, a.last_day - :month + 1)
  group by a.number, a.first_day, a.last_day, p.key, p.rest, p.person
),
unit as (
  select *, {unit_key} as key from person
)
select
  number as bucket, key, rest,
  cast(max(most) as double) as most,
  {sql part.ratio}
from unit
where x <> 0 or y <> 0
group by number, key, rest
