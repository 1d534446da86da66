bucket as (
  select unnest(cast(:starts as bigint[])) as start,
    generate_subscripts(cast(:starts as bigint[]), 1) as number
)
