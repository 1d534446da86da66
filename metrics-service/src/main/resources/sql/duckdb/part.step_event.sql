-- What persons did in the range and as far as an attempt can reach: only what is a step or ends an
-- attempt, and in a strict funnel whatever else they did. When it was and which steps it can be is one
-- number: that is sorted sooner than two.
{kinds}
step_event as (
  select
    e.person_no,
    (e.ts - :from) * {moment} + {steps} as moment,
    e.ts,
    {steps} as steps,
    e.id_hash,
    {key} as key,
    case e.type when 'track' then e.event else e.type end as input,
    e.received_at,
    e.batch_position
  from event e
  {of_kind}
  where e.project = :project
    and not e.bot
    and e.person_no is not null
    and e.ts >= :from and e.ts < :reach
    and {kept}
),
entered as (
  from step_event {of_entering}
)
