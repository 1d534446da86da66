insert into first_week_doing by name
select cast(:sealing as integer) as sealing_no, *
from week_doing_again
order by type, event, day
