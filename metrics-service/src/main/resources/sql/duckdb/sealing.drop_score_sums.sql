delete from score_sum where sealing_no = :sealing and day in (select day from score_day)
