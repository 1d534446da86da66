with {sql revenue.behind}
select e.event as input, count(*) as found
from order_event_here e
semi join behind b on b.message_id = e.message_id
group by all
order by found desc, input
limit :keys
