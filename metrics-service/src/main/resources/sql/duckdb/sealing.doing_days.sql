create or replace temp view doing_here as
select person_no, day, type, event, times, active_times, first_ts
from person_doing
where sealing_no = {sealing}
