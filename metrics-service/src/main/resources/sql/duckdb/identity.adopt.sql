update stored_event set person_no = a.number
from (
  select cast(unnest(cast(:adopted as bigint[])) as integer) as adopted,
    cast(unnest(cast(:numbers as bigint[])) as integer) as number
) a
where stored_event.person_no = a.adopted
