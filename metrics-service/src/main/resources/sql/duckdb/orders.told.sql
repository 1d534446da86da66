-- What events say about orders. An amount is the first of revenue, subtotal − discount and total −
-- shipping − tax that is a number below a million millions.
create or replace temp table order_event_here as
with said as (
  select
    e.message_id,
    case
      when list_contains(cast(:orders as varchar[]), e.event) then 'order'
      when list_contains(cast(:updates as varchar[]), e.event) then 'update'
      when list_contains(cast(:refunds as varchar[]), e.event) then 'refund'
      else 'cancellation'
    end as kind,
    e.event,
    e.person,
    try(json_extract_string(e.context, '/groupId')) as group_id,
    e.ts,
    place_of(e.received_at, e.batch_position, e.message_id) as place,
    try(json_extract_string(e.properties, [
      '/order_id', '/orderId', '/currency', {amounts}])) as told
    {values}
  from person_event e
  where e.project = :project and e.type = 'track' and not e.bot
    and list_contains(
      list_concat(cast(:orders as varchar[]), cast(:updates as varchar[]),
        cast(:refunds as varchar[]), cast(:cancellations as varchar[])),
      e.event)
)
select
  * exclude (told),
  coalesce(
    'order ' || nullif(told[1], ''), 'order ' || nullif(told[2], ''), 'message ' || message_id)
    as id,
  currency_of(told[3]) as currency,
  told[4] is not null or told[5] is not null or told[7] is not null as states_amount,
  try_cast(coalesce(
    amount_of(told[4]),
    amount_of(told[5]) - coalesce(amount_of(told[6]), 0),
    amount_of(told[7]) - coalesce(amount_of(told[8]), 0) - coalesce(amount_of(told[9]), 0))
    as decimal(18, 6)) as amount
from said
