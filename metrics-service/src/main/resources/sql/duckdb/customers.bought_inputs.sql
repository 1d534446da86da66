with {sql part.orders_begun}
select event as input, count(*) as found
from begun
where day >= :first_day and day < :end_day
group by all
order by found desc, input
limit :keys
