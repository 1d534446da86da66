delete from newcomer_sum where sealing_no = :sealing and day in (select day from newcomer_change)
