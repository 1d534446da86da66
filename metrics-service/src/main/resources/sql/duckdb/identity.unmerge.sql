delete from merged_user where project = :project
