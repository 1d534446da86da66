bucket as (
  select
    cast(unnest(cast(:days as bigint[])) as integer) as day,
    unnest(cast(:first_days as bigint[])) as first_day,
    unnest(cast(:numbers as bigint[])) as number
)
