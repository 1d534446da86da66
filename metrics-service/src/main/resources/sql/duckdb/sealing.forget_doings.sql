delete from person_doing where sealing_no = :sealing
