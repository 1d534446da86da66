select e.type as input, count(*) as found
from event e
where e.project = :project
  and e.type in ('page', 'screen')
  and not e.bot
  and e.ts >= :from and e.ts < :to
  {filters}
group by all
order by found desc, input
limit :keys
