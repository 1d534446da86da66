create or replace temp table week_again as
select person_no, day, signed as ts,
  min(ts) filter (where completes and (ts > signed or place > signed_place)) - signed as took,
  coalesce(bool_or(active and is_later_day), false) as returned
from week_event
group by person_no, day, signed
