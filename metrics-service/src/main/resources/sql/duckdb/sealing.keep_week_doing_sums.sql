insert into week_doing_sum by name
select cast(:sealing as integer) as sealing_no, *
from week_doing_sum_again
where times <> 0
order by type, event, day
