-- What kinds of orders there are, and how many of them are of each of these days; of all others together.
select events, currency, plain, grouped,
  case when s.day >= :first_day and s.day < :end_day then s.day end as day,
  sum(orders) as orders
from {summed} s
group by all
