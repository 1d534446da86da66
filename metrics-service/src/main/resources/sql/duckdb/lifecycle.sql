-- The first bucket is the one before those that are asked for.
with {buckets},
active as (
  select {distinct} b.number, b.start, {key} as key, e.person_no as person
  from {active} e
  {in_bucket}
  where e.ts >= :from and e.ts < :to
    {filters}
),
followed as (
  select *, lag(number) over w as before, lead(number) over w as after
  from active
  window w as (partition by key, person order by number)
),
stage as (
  select
    a.number, a.key, a.person,
    case
      when f.first >= a.start then 'new'
      when a.before = a.number - 1 then 'returning'
      else 'resurrected'
    end as stage
  from followed a
  join first_here f on f.person = a.person
  where a.number > 1
  union all
  select next.number, a.key, a.person, 'dormant'
  from followed a
  join (select distinct number, start from bucket) next
    on next.number = a.number + 1 and next.start <= :now
  where a.after is distinct from a.number + 1
),
top as (
  select key, true as known
  from stage
  where {broken}
  group by key
  order by count(distinct person) desc, key
  limit :keys
),
named as (
  from top union all select cast(null as varchar), true where not ({broken})
)
select
  stage.number - 1 as bucket,
  case when top.known then stage.key end as key,
  top.known is null as rest,
  count({each}) filter (where stage = 'new') as newcomers,
  count({each}) filter (where stage = 'returning') as returning_persons,
  count({each}) filter (where stage = 'resurrected') as resurrected,
  count({each}) filter (where stage = 'dormant') as dormant
from stage
left join named as top on top.key is not distinct from stage.key
group by all
