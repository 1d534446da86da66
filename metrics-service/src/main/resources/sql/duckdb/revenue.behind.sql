-- Orders of the time with all that was told of them, and refunds of the time.
behind as (
  select e.message_id
  from order_event_here e
  join order_here s on s.id = e.id
  where e.kind in ('order', 'update') and s.ts >= :from and s.ts < :to
    {filters}
  union
  select s.message_id
  from refund_here s
  where s.ts >= :from and s.ts < :to
    {filters}
)
