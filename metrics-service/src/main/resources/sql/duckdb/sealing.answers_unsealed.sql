-- Of which responses what is sealed does not hold.
create or replace temp table response_here as
select distinct response_id
from unsealed_answer
where project = :project
{limit}
