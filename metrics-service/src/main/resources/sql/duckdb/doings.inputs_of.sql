-- Of the persons who were there for the first time in these days, or in the days before.
select case d.type when 'track' then d.event else d.type end as input,
  cast(sum(d.active_times) as bigint) as found
from doing_here d
semi join active_here f
  on f.person_no = d.person_no and f.first_of_day and f.previous_day is null and {when}
where d.day >= :first_day and d.day < :end_day
group by all
having sum(d.active_times) <> 0
order by found desc, input
limit :keys
