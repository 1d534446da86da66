(e.ts > :after_at or (e.ts = :after_at and e.message_id > :after_id))
