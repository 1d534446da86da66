update stored_event set person_no = found.number
from (
  select h.row, coalesce(h.number, n.number) as number
  from held h
  left join newcomer n on n.project = h.project and n.name = h.person
) found
where stored_event.rowid = found.row and stored_event.person_no <> found.number
