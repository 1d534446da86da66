insert into person_doing by name
select cast(:sealing as integer) as sealing_no, *
from doing_again
order by type, event, day
