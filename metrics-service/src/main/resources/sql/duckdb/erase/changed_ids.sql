insert into changed_id
select cast(:number as bigint), project, kind, id from erased_id
union
select cast(:number as bigint), project, 'anonymous', anonymous_id
from event e
semi join erased_event x on x.project = e.project and x.message_id = e.message_id
where e.project = :project and anonymous_id is not null
