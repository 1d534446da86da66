-- Of each day on which somebody was active a moment in every way of being there.
create or replace temp view active_here as
select d.person_no, d.day, d.first_of_day, d.previous_day, d.ts, d.country, d.language, d.device, d.browser, d.os
from person_day d
left join unsealed_day u on u.person_no = d.person_no
where d.sealing_no = {sealing} and (u.from_day is null or d.day < u.from_day)
union all
select person_no, day, first_of_day, previous_day, ts, country, language, device, browser, os
from day_again
