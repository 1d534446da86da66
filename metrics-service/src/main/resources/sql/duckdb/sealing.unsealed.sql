-- Whose sealed data does not hold, from when on.
create or replace temp table unsealed_here as
select person_no, min(from_ts) as from_ts
from unsealed
where project = :project and from_ts < :until
group by person_no
{limit}
