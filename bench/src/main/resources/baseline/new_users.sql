with first as (
  select person, min(ts) as ts from event where active group by 1
)
select day_of(ts) as bucket, count(*) as value from first group by rollup(1)
