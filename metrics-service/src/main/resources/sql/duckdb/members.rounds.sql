select project from segment_round order by project
