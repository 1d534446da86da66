(project, person) in (select (project, kind || ':' || id) from erased_id)
