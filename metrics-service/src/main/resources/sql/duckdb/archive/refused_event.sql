select project, refusal_id, topic_id, log_partition, log_offset, received_at, key_id, message_id,
  reason, field, detail, path, body, body_cut, replay_of, first_received_at
from refused_event
where {read}
