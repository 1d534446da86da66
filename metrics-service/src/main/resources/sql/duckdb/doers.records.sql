with here as (
  select distinct e.person_no as person from person_event e where {sql part.active}
)
select {sql part.event_record}
from person_event e
semi join here on here.person = e.person_no
where {sql part.doing}
  and ({done} or (e.active {filters}))
  and {sql part.after}
order by e.ts, e.message_id
limit :limit
