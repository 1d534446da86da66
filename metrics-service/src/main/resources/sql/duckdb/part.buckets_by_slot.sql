bucket as (
  select start, number,
    unnest(range((start - :slots_from) // :slot, (next - :slots_from) // :slot)) as slot
  from (
    select
      unnest(cast(:starts as bigint[])) as start,
      unnest(cast(:nexts as bigint[])) as next,
      generate_subscripts(cast(:starts as bigint[]), 1) as number
  )
)
