(
  select w.day, w.type, w.event, w.times
  from first_week_doing w
  anti join week_changed c on c.person_no = w.person_no
  where w.sealing_no = {sealing}
  union all
  select day, type, event, times from week_doing_again
)
