select case e.type when 'track' then e.event else e.type end as input, count(*) as found
from person_event e
where e.project = :project and not e.bot and e.person_no is not null
  and e.ts >= :from and e.ts < :to
  and (({start} {filters}) or {back})
group by all
order by found desc, input
limit :keys
