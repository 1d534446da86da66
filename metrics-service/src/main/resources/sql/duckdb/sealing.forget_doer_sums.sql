delete from doer_sum where sealing_no = :sealing
