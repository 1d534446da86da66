delete from order_told using unsealed_day u
where order_told.sealing_no = :sealing
  and order_told.person_no = u.person_no
  and order_told.day >= u.from_day
