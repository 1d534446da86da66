delete from person_day using unsealed_day u
where person_day.sealing_no = :sealing
  and person_day.person_no = u.person_no
  and person_day.day >= u.from_day
