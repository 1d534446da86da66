create or replace temp table first_here as
select person_no as person, min(ts) as first
from event
where project = :project and active and not bot and person_no is not null
group by person_no
