select case e.type when 'track' then e.event else e.type end as input,
  cast(sum(e.times) as bigint) as found
from {sums} e
where e.day >= :first_day and e.day < :end_day and {done}
group by all
having sum(e.times) <> 0
order by found desc, input
limit :keys
