delete from score_told where sealing_no = :sealing
