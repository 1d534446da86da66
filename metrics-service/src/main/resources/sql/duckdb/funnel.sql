-- What the persons did who took a first step: only events that are a step or end an attempt, and in
-- a strict funnel whatever else they did. After the range, attempts only go on.
with {sql part.buckets},
step_event as (
  select
    e.person_no,
    e.ts,
    e.received_at,
    e.batch_position,
    e.message_id,
    e.id_hash,
    case when true {filters} then {steps} else 0 end as steps,
    case when true {filters} then {excludes} else false end as excludes,
    {key} as key
  from person_event e
  where e.project = :project
    and not e.bot
    and e.person_no is not null
    and e.ts >= :from and e.ts < :reach
    and {kept}
),
entering as (
  select distinct person_no from step_event where ts < :to and (steps & {first}) <> 0
),
entered as (
  select * from step_event semi join entering using (person_no)
)
select
  e.person_no,
  e.ts,
  e.steps,
  e.excludes,
  e.id_hash,
  case when e.ts < :to then b.number - 1 else -1 end as bucket,
  case when e.ts < :to and (e.steps & {first}) <> 0 then e.key end as key
from entered e
asof join bucket b on e.ts >= b.start
order by e.person_no, e.ts, place_of(e.received_at, e.batch_position, e.message_id)
