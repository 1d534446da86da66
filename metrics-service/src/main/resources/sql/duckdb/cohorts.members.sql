{sql part.buckets},
candidate as (
  select *
  from person_event e
  where e.project = :project and not e.bot and e.person_no is not null
    and e.ts < :to {since}
    and {first}
  {once}
),
started as (
  select b.number as cohort, e.person_no as person, {key} as key
  from candidate e
  asof join bucket b on e.ts >= b.start
  where e.ts >= :from and e.ts < :to
    and {start}
    {filters}
  qualify row_number() over (
    partition by b.number, e.person_no order by e.ts, e.message_id) = 1
),
top as (
  select key, true as known from started group by key order by count(*) desc, key limit :keys
),
member as (
  select
    started.cohort,
    started.person,
    case when top.known then started.key end as key,
    top.known is null as rest
  from started
  left join top on top.key is not distinct from started.key
)
