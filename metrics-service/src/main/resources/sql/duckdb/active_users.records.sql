select e.ts, e.message_id, e.type, e.event, e.name, e.path, e.person, e.anonymous_id, e.user_id,
  e.properties
from person_event e
where e.project = :project
  and e.active
  and not e.bot
  and e.person_no is not null
  and e.ts >= :from and e.ts < :to
  and (e.ts > :after_at or (e.ts = :after_at and e.message_id > :after_id))
  {filters}
order by e.ts, e.message_id
limit :limit
