  union all
  select day, '{what}', null, sum(sign), sum(sign * y), sum(sign * x), sum(sign * y * y),
    sum(sign * x * y), sum(sign * x * x)
  from (select sign, person, day, {y} as y, {x} as x from counted s group by all)
  where x <> 0 or y <> 0
  group by day
