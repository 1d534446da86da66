delete from newcomer_sum where sealing_no = :sealing
