insert into order_told by name
select cast(:sealing as integer) as sealing_no, *
from order_again
order by ts
