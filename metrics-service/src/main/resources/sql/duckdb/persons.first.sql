create or replace temp table first_here as
select person_no as person, min(ts) as first
from {active} e
group by person_no
