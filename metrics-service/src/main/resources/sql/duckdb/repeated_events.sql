-- The events that have these ids: by the UUID that an id ends with, else by the hash of its text.
select project, message_id
from event
where id_uuid in (
  select try_cast(right(id, 36) as uuid) from (select unnest(cast(:ids as varchar[])) as id))
union all
select project, message_id
from event
where text_id_hash in (select unnest(cast(:hashes as bigint[])))
