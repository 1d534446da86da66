select case w.type when 'track' then w.event else w.type end as input,
  cast(sum(w.times) as bigint) as found
from {doings} w
where w.day >= :first_day and w.day < :end_day
group by all
order by found desc, input
limit :keys
