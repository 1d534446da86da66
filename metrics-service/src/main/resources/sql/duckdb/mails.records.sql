with {sql mails},
{sql mails.chosen}
select {sql part.event_record}
from person_event e
semi join behind b on b.message_id = e.message_id
where e.project = :project
  and {sql part.after}
order by e.ts, e.message_id
limit :limit
