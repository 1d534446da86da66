create or replace temp table unsealed_day as
select p.number as person_no, cast(:ever as bigint) as start, -2147483648 as from_day
from person p
join erased_id i on i.project = p.project and p.name = i.kind || ':' || i.id
