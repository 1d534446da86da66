select e.event as input, count(*) as found
from person_event e
where e.project = :project
  and e.type = 'track'
  and e.event in ('Product Reviewed', 'Reviewed Product')
  and not e.bot
  and e.ts >= :from and e.ts < :to
  and rating_of(e.properties) is not null
  {filters}
group by all
order by found desc, input
limit :keys
