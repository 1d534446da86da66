create or replace temp table erased_event as
select project, message_id,
  user_id is null and anonymous_id not in (select anonymous_id from erased_device) as shared
from person_event
where project = :project and person = :person
union
select e.project, e.message_id, false
from event e
semi join erased_user u on u.project = e.project and u.user_id = e.previous_id
where e.project = :project and e.type = 'alias'
