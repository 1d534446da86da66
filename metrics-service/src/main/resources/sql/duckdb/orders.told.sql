-- What events say about orders. An amount is the first of revenue, subtotal − discount and total −
-- shipping − tax that is a number below a million millions.
create or replace temp table order_event_here as
with said as (
  select
    e.message_id,
    {sql part.order_kind} as kind,
    e.event,
    e.person,
    {sql part.order_said}
    {values}
  from person_event e
  where e.project = :project and e.type = 'track' and not e.bot
    and list_contains(
      list_concat(cast(:orders as varchar[]), cast(:updates as varchar[]),
        cast(:refunds as varchar[]), cast(:cancellations as varchar[])),
      e.event)
    {whose}
)
select
  * exclude (told),
  {sql part.order_told}
from said
