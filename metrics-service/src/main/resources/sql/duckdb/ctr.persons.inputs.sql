with {sql part.clicked_of_viewed}
select {sql part.input_of_event}
from counted e
group by all
order by found desc, input
limit :keys
