insert into segment_round select cast(:project as varchar)
