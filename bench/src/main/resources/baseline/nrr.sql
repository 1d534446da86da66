-- What persons paid in a month, less the orders that came back, against the month before. Months begin
-- on the days 0, 31 and 59; all days of a month say the same, and those of the first one nothing.
with paid as (
  select person, case when day_of(ts) < 31 then 1 when day_of(ts) < 59 then 2 else 3 end as month,
    sum(amount) as amount
  from event o
  where name = 'Order Completed'
    and not exists (from event r where r.name = 'Order Refunded' and r.item = o.item)
  group by all
),
kept as (
  select s.month + 1 as month, 100.0 * sum(e.amount) / sum(s.amount) as value
  from paid s
  left join paid e on e.person = s.person and e.month = s.month + 1
  where s.month < 3
  group by s.month
)
select range as bucket, value
from range(31, 90)
join kept on kept.month = case when range < 59 then 2 else 3 end
