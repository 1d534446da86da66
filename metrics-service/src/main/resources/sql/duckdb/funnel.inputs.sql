with {sql part.step_event}
select input, count(*) as found
from step_event
group by all
order by found desc, input
limit :keys
