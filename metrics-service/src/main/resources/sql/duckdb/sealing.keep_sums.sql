insert into day_sum by name
select cast(:sealing as integer) as sealing_no, *
from sum_again
where units <> 0 or y <> 0 or x <> 0 or yy <> 0 or xy <> 0 or xx <> 0
order by what, day, key
