-- Also what was read of them ahead.
insert into order_event_here by name
select e.message_id, {sql part.order_kind} as kind, e.event, p.name as person, e.group_id, e.ts,
  e.place, e.id, e.currency, e.states_amount, e.amount
from {orders} e
join person p on p.number = e.person_no
where list_contains(
  list_concat(cast(:orders as varchar[]), cast(:updates as varchar[]),
    cast(:refunds as varchar[]), cast(:cancellations as varchar[])),
  e.event)
