person_no in (
  select p.number
  from person p
  join erased_id i on i.project = p.project and p.name = i.kind || ':' || i.id
)
