delete from sealing where project = :project
