insert into {table} by name
select cast(:sealing as integer) as sealing_no, *
from {table}_again
order by {keys}
