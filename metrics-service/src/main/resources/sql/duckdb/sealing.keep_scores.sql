insert into score_told by name
select cast(:sealing as integer) as sealing_no, *
from score_again
order by day
