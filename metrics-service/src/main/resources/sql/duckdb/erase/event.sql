(project, message_id) in (select (project, message_id) from erased_event)
or (project, user_id) in (select (project, user_id) from erased_user)
or (user_id is null
  and (project, anonymous_id) in (select (project, anonymous_id) from erased_device))
