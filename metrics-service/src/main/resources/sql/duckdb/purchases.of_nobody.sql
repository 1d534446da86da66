-- Whether somebody told of an order of whom it is not known who that was.
select true as found
from event e
where e.project = :project and e.person_no is null and e.type = 'track' and not e.bot
  and list_contains(cast(:events as varchar[]), e.event)
limit 1
