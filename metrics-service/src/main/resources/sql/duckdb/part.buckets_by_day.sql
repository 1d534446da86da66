bucket as (
  select
    cast(unnest(cast(:bucket_days as bigint[])) as integer) as day,
    unnest(cast(:bucket_starts as bigint[])) as start,
    unnest(cast(:bucket_numbers as bigint[])) as number
)
