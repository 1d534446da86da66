with {sql part.clicked_of_viewed}
select {sql part.event_record}
from counted e
where {sql part.after}
order by e.ts, e.message_id
limit :limit
