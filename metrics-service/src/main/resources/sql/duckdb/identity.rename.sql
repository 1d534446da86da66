update person set name = r.name
from (
  select unnest(cast(:numbers as bigint[])) as number, unnest(cast(:names as varchar[])) as name
) r
where person.number = r.number
