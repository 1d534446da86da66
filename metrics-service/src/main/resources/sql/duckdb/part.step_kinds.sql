kind as (
  select
    unnest(cast(:kind_types as varchar[])) as type,
    unnest(cast(:kind_events as varchar[])) as event,
    unnest(cast(:kind_steps as bigint[])) as steps
),
