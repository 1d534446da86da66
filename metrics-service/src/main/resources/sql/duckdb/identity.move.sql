update event set person_no = found.number
from (
  select h.row, coalesce(h.number, n.number) as number
  from held h
  left join newcomer n on n.project = h.project and n.name = h.person
) found
where event.rowid = found.row and event.person_no <> found.number
