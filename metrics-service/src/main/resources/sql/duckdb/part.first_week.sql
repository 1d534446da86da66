e.project = :project
  and not e.bot
  and e.ts >= :from and e.ts < :to + :week
  and (e.active or {completion}
    or place_of(e.received_at, e.batch_position, e.id_hash) = n.place)
