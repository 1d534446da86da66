insert into unsealed select project, number, :ever from person where project = :project
