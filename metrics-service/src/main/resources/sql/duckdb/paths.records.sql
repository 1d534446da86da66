with {sql part.path_starts}
select {sql part.event_record}
from person_event e
semi join start on start.id_hash = e.id_hash
where e.project = :project
  and e.ts >= :from and e.ts < :to
  and {sql part.after}
order by e.ts, e.message_id
limit :limit
