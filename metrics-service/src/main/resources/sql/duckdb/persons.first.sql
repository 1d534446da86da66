create or replace temp table first_here as
select person, min(ts) as first
from person_event
where project = :project and active and not bot and person is not null
group by person
