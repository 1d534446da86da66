select {sql part.event_record}
from person_event e
where e.project = :project
  and e.type = 'track'
  and list_contains(cast(:names as varchar[]), e.event)
  and not e.bot
  and e.ts >= :from and e.ts < :to
  {filters}
  and {sql part.after}
order by e.ts, e.message_id
limit :limit
