delete from person_doing using unsealed_day u
where person_doing.sealing_no = :sealing
  and person_doing.person_no = u.person_no
  and person_doing.day >= u.from_day
