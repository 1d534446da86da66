delete from day_sum where sealing_no = :sealing
