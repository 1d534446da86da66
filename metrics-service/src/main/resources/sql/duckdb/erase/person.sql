(project, name) in (select (project, kind || ':' || id) from erased_id)
