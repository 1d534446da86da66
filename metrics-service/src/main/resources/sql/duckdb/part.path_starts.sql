-- The events that ways are told from, one of each visit, with the steps beside it.
seen as (
  select
    e.person_no,
    e.ts,
    place_of(e.received_at, e.batch_position, e.id_hash) as place,
    e.id_hash,
    coalesce(case e.type when 'page' then e.path end, case when e.type <> 'track' then e.name end,
      e.event, e.type) as label,
    {at} as hit,
    {key} as key
  from person_event e
  where e.project = :project
    and e.active
    and not e.bot
    and e.person_no is not null
    and e.ts >= :reach_from and e.ts < :reach_to
    {filters}
),
opening as (
  select *, coalesce(ts - lag(ts) over w > :idle, true) as opens
  from seen
  window w as (partition by person_no order by ts, place)
),
visit as (
  select *, sum(cast(opens as integer)) over (
    partition by person_no order by ts, place rows unbounded preceding) as visit
  from opening
),
-- What follows itself is one step.
step as (
  select *
  from visit
  window w as (partition by person_no, visit order by ts, place)
  qualify opens
    or label is distinct from lag(label) over w
    or hit is distinct from lag(hit) over w
),
way as (
  select *, list(label) over (
    partition by person_no, visit order by ts, place rows between {beside}) as steps
  from step
),
told as (
  select *
  from way
  where hit
  qualify row_number() over (
    partition by person_no, visit order by ts {first}, place {first}) = 1
),
start as (
  select * from told where ts >= :from and ts < :to
)
