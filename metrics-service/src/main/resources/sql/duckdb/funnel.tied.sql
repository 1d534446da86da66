-- Of those who did several things in one moment: in the order in which they did.
with {sql part.step_event},
tied as (
  select person_no from entered group by person_no, ts having count(*) > 1
)
select person_no, moment {besides}
from entered
semi join tied using (person_no)
order by person_no, ts, place_of(received_at, batch_position, id_hash)
