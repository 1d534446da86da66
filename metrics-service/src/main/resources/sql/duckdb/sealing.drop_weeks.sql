delete from first_week using week_changed c
where first_week.sealing_no = :sealing and first_week.person_no = c.person_no
