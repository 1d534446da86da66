source as (
  select *
  from person_event
  where project = :project and active and not bot and person_no is not null
    and (len(cast(:events as varchar[])) = 0 or list_contains(cast(:events as varchar[]), event))
),
{days}
