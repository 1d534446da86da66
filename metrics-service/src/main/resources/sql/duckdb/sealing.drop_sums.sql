delete from day_sum
where sealing_no = :sealing
  and (day in (select day from day_change)
    or day in (select day from stay_change)
    or day in (select day from session_change)
    or day in (select day from pair_change))
