delete from first_week_doing using week_changed c
where first_week_doing.sealing_no = :sealing and first_week_doing.person_no = c.person_no
