with {stays}
select case e.type when 'track' then e.event else e.type end as input, count(*) as found
from source e
where e.ts >= :since and e.ts < :until
  {filters}
group by all
order by found desc, input
limit :keys
