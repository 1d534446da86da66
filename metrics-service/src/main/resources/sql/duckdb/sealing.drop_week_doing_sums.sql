delete from week_doing_sum
where sealing_no = :sealing and day in (select day from week_doing_change)
