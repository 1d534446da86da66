delete from score_sum where sealing_no = :sealing
