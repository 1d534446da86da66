select number, zone, rule from sealing where project = :project
