-- An order is dated by its first event.
begun as (
  select person_no, day, event
  from {orders} o
  where list_contains(cast(:events as varchar[]), event)
  qualify row_number() over (partition by said_id order by ts, message_id) = 1
)
