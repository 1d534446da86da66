insert into merged_user select project, user_id, into_user from merge_end where project = :project
