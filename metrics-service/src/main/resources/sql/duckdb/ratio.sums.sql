count(*) as units,
  cast(sum(y) as double) as y,
  cast(sum(x) as double) as x,
  cast(sum(y * y) as double) as yy,
  cast(sum(x * y) as double) as xy,
  cast(sum(x * x) as double) as xx,
  case when count(*) < :enough then list(y order by y, x) end as ys,
  case when count(*) < :enough then list(x order by y, x) end as xs
