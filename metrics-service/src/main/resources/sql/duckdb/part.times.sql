-- Of those who did it, how often: with one of each it is a ratio of sums.
  count(times) as units,
  cast(coalesce(sum(times), 0) as double) as y,
  cast(count(times) as double) as x,
  cast(coalesce(sum(times * times), 0) as double) as yy,
  cast(coalesce(sum(times), 0) as double) as xy,
  cast(count(times) as double) as xx,
  case when count(times) between 1 and :enough - 1
    then list(times order by times) filter (where times is not null) end as ys,
  case when count(times) between 1 and :enough - 1
    then list(1 order by times) filter (where times is not null) end as xs
