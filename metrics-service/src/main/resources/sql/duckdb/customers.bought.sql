-- An order is dated by its first event.
source as (
  select *
  from person_event
  where project = :project and type = 'track' and not bot and person_no is not null
    and list_contains(cast(:events as varchar[]), event)
  qualify row_number() over (
    partition by coalesce(
      try(json_extract_string(properties, '/order_id')),
      try(json_extract_string(properties, '/orderId')),
      message_id)
    order by ts, message_id) = 1
),
{days}
