count(*) as units,
  cast(sum(y) as double) as y,
  cast(sum(x) as double) as x,
  cast(sum(y * y) as double) as yy,
  cast(sum(x * y) as double) as xy,
  cast(sum(x * x) as double) as xx
