insert into purchase by name
select cast(:sealing as integer) as sealing_no, *
from purchase_again
order by ts
