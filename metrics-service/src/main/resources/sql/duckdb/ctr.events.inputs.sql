select {sql part.input_of_event}
from person_event e
where {sql part.doing}
  and ({impression} or {click})
  {filters}
group by all
order by found desc, input
limit :keys
