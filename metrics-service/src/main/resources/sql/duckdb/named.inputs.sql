select e.event as input, count(*) as found
from person_event e
where e.project = :project
  and e.type = 'track'
  and list_contains(cast(:names as varchar[]), e.event)
  and not e.bot
  and e.ts >= :from and e.ts < :to
  {filters}
group by all
order by found desc, input
limit :keys
