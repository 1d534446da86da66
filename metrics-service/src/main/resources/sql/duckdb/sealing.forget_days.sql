delete from person_day where sealing_no = :sealing
