-- What everybody did on each day, as it is now.
create or replace temp view doing_here as
select d.person_no, d.day, d.type, d.event, d.times, d.active_times, d.first_ts
from person_doing d
left join unsealed_day u on u.person_no = d.person_no
where d.sealing_no = {sealing} and (u.from_day is null or d.day < u.from_day)
union all
select person_no, day, type, event, times, active_times, first_ts
from doing_again
