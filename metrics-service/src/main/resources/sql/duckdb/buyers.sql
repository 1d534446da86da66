-- Those who ordered in the time, by what their orders there say; with the same history as one row.
with {sql part.ordered}
select
  1 as bucket, o.key, o.rest,
  b.frequency, b.last_day, b.age, b.paid_times,
  avg(b.paid) as paid,
  count(*) as customers
from ordered o
join buyer_here b on b.person = o.person
group by all
