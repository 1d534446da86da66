select {sql part.event_record}
from person_event e
join first_week_here n on n.person = e.person_no and e.ts >= n.ts and e.ts <= n.ts + :week
where {sql part.first_week}
  and {sql part.after}
order by e.ts, e.message_id
limit :limit
