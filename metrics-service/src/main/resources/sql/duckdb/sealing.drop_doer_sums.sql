delete from doer_sum where sealing_no = :sealing and day in (select day from doer_change)
