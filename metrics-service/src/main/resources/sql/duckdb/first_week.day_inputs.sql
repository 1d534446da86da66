select case e.type when 'track' then e.event else e.type end as input, count(*) as found
from event e
join first_week_here n on n.person = e.person_no and e.ts >= n.ts and e.ts <= n.ts + :week
where e.project = :project
  and not e.bot
  and e.ts >= :from and e.ts < :to + :week
  and (e.active or {completion})
group by all
order by found desc, input
limit :keys
