insert into first_week by name
select cast(:sealing as integer) as sealing_no, *
from week_again
order by ts
