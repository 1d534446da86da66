select case e.type when 'track' then e.event else e.type end as input, count(*) as found
from person_event e
join first_week_here n on n.person = e.person_no and e.ts >= n.ts and e.ts <= n.ts + :week
where {sql part.first_week}
group by all
order by found desc, input
limit :keys
