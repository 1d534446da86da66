(
  select p.id, p.person_no, p.day, p.ts, p.group_id, p.currency, p.micros, p.events,
    p.last_ts, p.plain
  from purchase p
  anti join order_changed c on c.id = p.id
  where p.sealing_no = {sealing}
  union all
  select id, person_no, day, ts, group_id, currency, micros, events, last_ts, plain
  from purchase_again
)
