insert into newcomer_sum by name
select cast(:sealing as integer) as sealing_no, *
from newcomer_again
where active_times <> 0
order by since, day, type, event
