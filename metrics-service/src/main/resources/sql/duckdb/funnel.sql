with {sql part.step_event}
select person_no, moment {besides}
from entered
order by person_no, moment
