create or replace temp table newcomer as
select cast(nextval('person_number') as integer) as number, project, person as name
from (select distinct project, person from {whose} where number is null and person is not null)
