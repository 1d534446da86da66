select count(*) as answers from unsealed_answer where project = :project
