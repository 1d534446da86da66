-- What was said first, and what first answered it.
chosen as (
  select e.message_id, g.reply_id
  from person_event e
  join begun g on g.message_id = e.message_id
  where e.project = :project and e.ts >= :from and e.ts < :to
    {filters}
),
behind as (
  select message_id from chosen
  union
  select reply_id from chosen where reply_id is not null
)
