insert into person_day by name
select cast(:sealing as integer) as sealing_no, *
from day_again
order by ts
