select e.event as input, count(*) as found
from {told} e
semi join recurring_here h on h.id = e.id
where e.ts < :until
group by all
order by found desc, input
limit :keys
