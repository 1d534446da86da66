delete from first_week_doing where sealing_no = :sealing
