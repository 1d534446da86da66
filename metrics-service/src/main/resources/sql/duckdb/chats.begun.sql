-- The conversations that customers began, each with its first reply.
message as (
  select
    e.message_id, e.ts,
    place_of(e.received_at, e.batch_position, e.id_hash) as place,
    {conversation} as conversation,
    coalesce({starts}, false) as starts
  from person_event e
  where e.project = :project
    and not e.bot
    and ({starts} or {replies})
    and {conversation} <> ''
),
opening as (
  select
    conversation,
    arg_min(starts, (ts, place)) as is_by_customer,
    arg_min(message_id, (ts, place)) as message_id,
    min(ts) as start
  from message
  group by conversation
),
begun as (
  select
    o.message_id,
    o.start,
    min(m.ts) filter (where not m.starts) as reply,
    arg_min(m.message_id, (m.ts, m.place)) filter (where not m.starts) as reply_id
  from opening o
  join message m on m.conversation = o.conversation
  where o.is_by_customer
  group by o.conversation, o.message_id, o.start
)
