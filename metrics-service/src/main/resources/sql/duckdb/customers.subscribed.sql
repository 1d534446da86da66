source as (
  select *,
    lead(ts) over subscription as next_ts,
    first_value(person_no) over subscription as holder
  from person_event
  where project = :project and type = 'track' and not bot and person_no is not null
    and list_contains(cast(:events as varchar[]), event)
  window subscription as (
    partition by coalesce(try(json_extract_string(properties, '/subscription_id')), person)
    order by ts, place_of(received_at, batch_position, id_hash))
),
stay as (
  select {key} as key, e.holder as person, e.ts as after,
    coalesce(e.next_ts, 9223372036854775807) as until
  from source e
  where e.event <> :cancelled
    {filters}
)
