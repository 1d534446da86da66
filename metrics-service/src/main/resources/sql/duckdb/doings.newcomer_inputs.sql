-- What those did who were there for the first time in these days.
select case s.type when 'track' then s.event else s.type end as input,
  cast(sum(s.active_times) as bigint) as found
from {newcomers} s
where s.since >= :first_day and s.day < :end_day
group by all
having sum(s.active_times) <> 0
order by found desc, input
limit :keys
