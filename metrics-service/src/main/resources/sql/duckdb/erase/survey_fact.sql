(project, fact_id) in (select (project, fact_id) from erased_fact)
or (project, user_id) in (select (project, user_id) from erased_user)
or (user_id is null
  and (project, anonymous_id) in (select (project, anonymous_id) from erased_device))
