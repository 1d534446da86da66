select {sql part.event_record}
from person_event e
where e.project = :project
  and e.ts >= :from and e.ts < :reach
  and list_contains(cast(:events as bigint[]), e.id_hash)
  and {sql part.after}
order by e.ts, e.message_id
limit :limit
