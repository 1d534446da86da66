select {sql part.event_record}
from person_event e
where {sql part.doing}
  and ({impression} or {click})
  {filters}
  and {sql part.after}
order by e.ts, e.message_id
limit :limit
