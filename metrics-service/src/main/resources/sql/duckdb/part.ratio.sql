{sql part.squares},
  case when count(*) < :enough then list(y order by y, x) end as ys,
  case when count(*) < :enough then list(x order by y, x) end as xs
