e.ts, e.message_id, e.type, e.event, e.name, e.path, e.person, e.anonymous_id, e.user_id,
  e.properties
