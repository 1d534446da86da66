(
  select w.person_no, w.day, w.ts, w.took, w.returned
  from first_week w
  anti join week_changed c on c.person_no = w.person_no
  where w.sealing_no = {sealing}
  union all
  select person_no, day, ts, took, returned from week_again
)
