insert into doer_sum by name
select cast(:sealing as integer) as sealing_no, *
from doer_again
where persons <> 0 or idle <> 0
order by type, event, day, key
