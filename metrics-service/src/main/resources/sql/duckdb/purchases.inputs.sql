select e.event as input, count(*) as found
from order_event_here e
join purchase_here s on s.id = e.id
where s.ts >= :from and s.ts < :to
  {filters}
group by all
order by found desc, input
limit :keys
