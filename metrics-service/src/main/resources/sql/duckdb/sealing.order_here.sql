(
  select o.message_id, o.event, o.person_no, o.day, o.group_id, o.ts, o.place, o.id, o.said_id,
    o.currency, o.states_amount, o.amount
  from order_told o
  left join unsealed_day u on u.person_no = o.person_no
  where o.sealing_no = {sealing} and (u.from_day is null or o.day < u.from_day)
  union all
  select message_id, event, person_no, day, group_id, ts, place, id, said_id, currency,
    states_amount, amount
  from order_again
)
