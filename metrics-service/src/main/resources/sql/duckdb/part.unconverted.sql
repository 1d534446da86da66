-- What is in currencies without a rate, of each bucket and of the largest keys.
top as (
  select key, true as known from paid group by key order by count(*) desc, key limit :keys
),
named as (
  select currency, true as known
  from paid
  where is_unconverted and currency <> 'OTHER'
  group by currency
  order by count(*) desc, currency
  limit :currencies
)
select
  paid.number as bucket,
  case when top.known then paid.key end as key,
  top.known is null as rest,
  coalesce(named.currency, 'OTHER') as currency,
  case when named.known then sum(paid.worth) end as amount,
  count(*) as orders
from paid
left join top on top.key is not distinct from paid.key
left join named on named.currency = paid.currency
where paid.is_unconverted
group by paid.number, 2, 3, named.currency, named.known
