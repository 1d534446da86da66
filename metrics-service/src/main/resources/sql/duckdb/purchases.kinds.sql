-- What kinds of orders there are, and how many of them are of these days.
select events, currency, plain, grouped,
  coalesce(sum(orders) filter (where list_contains(cast(:days as bigint[]), day)), 0) as orders
from {summed} s
group by events, currency, plain, grouped
having sum(orders) <> 0
