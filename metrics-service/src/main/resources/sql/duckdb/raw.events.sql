select
  e.message_id as "messageId",
  e.type,
  e.event,
  e.name,
  e.path,
  make_timestamp_ms(e.ts) at time zone 'UTC' as "timestamp",
  make_timestamp_ms(e.received_at) at time zone 'UTC' as "receivedAt",
  e.batch_position as "batchPosition",
  e.person,
  e.anonymous_id as "anonymousId",
  e.user_id as "userId",
  e.group_id as "groupId",
  e.previous_id as "previousId",
  e.library,
  e.session_id as "sessionId",
  e.active,
  e.bot,
  e.browser,
  e.os,
  e.device,
  e.channel,
  e.properties,
  e.traits,
  e.context,
  strlen(e.properties) + strlen(e.traits) + strlen(e.context) + 200 as bytes
from person_event e
where e.project = :project
  and e.ts >= :from and e.ts < :to
  and abs(lasting_hash(e.text_id_hash, e.id_uuid) % :shares) = :share
