holding as (
  select * from subscription_here where runs
)
