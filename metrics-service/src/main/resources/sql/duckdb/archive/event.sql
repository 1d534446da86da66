select project, message_id, type, event, name, path, anonymous_id, user_id, group_id, previous_id,
  ts, received_at, batch_position, library, session_id, active, bot, properties, traits, context,
  browser, os, device, channel, log_partition, log_offset
from event
where {read}
