with visitor as (
  select day_of(ts) as bucket, person, bool_or(name = 'Order Completed') as bought
  from event
  where active
  group by grouping sets ((day_of(ts), person), (person))
)
select bucket, 100.0 * count(*) filter (where bought) / count(*) as value from visitor group by 1
