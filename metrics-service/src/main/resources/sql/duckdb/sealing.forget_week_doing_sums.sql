delete from week_doing_sum where sealing_no = :sealing
