delete from segment_member
where (project, person) in (
  select (project, kind || ':' || id) from changed_id where number = :number
)
