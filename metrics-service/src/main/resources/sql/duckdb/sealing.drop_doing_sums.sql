delete from doing_sum where sealing_no = :sealing and day in (select day from doing_change)
