delete from doing_sum where sealing_no = :sealing
