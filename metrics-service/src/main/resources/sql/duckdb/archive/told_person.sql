select project, person, digest, last_seen from told_person
