(project, fact_id) in (select (project, fact_id) from erased_fact)
