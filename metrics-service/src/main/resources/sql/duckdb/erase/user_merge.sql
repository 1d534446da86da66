(project, user_id) in (select (project, user_id) from erased_user)
or (project, into_user) in (select (project, user_id) from erased_user)
