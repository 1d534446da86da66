select day_of(ts) as bucket, count(*) as value from event where name = 'page' group by rollup(1)
