create or replace temp table week_doing_again as
select person_no, day, type, event, count(*) as times
from week_event
where active or completes or place = signed_place
group by all
