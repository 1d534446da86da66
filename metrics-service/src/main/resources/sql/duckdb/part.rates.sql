rate as (
  select
    unnest(cast(:rate_currencies as varchar[])) as currency,
    unnest(cast(:rate_starts as bigint[])) as start,
    cast(unnest(cast(:rate_values as varchar[])) as decimal(16, 10)) as rate
)
