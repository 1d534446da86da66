create or replace temp view active_here as
select person_no, day, first_of_day, previous_day, ts, country, language, device, browser, os
from person_day
where sealing_no = {sealing}
