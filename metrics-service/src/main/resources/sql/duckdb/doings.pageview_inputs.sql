with hit as (
  select s.type as input, s.times as found
  from {sums} s
  where s.type in ('page', 'screen') and s.day >= :first_day and s.day < :end_day
  union all
  select e.type, 1
  from event e
  where e.project = :project and e.person_no is null and e.type in ('page', 'screen') and not e.bot
    and e.ts >= :from and e.ts < :to
)
select input, cast(sum(found) as bigint) as found
from hit
group by all
having sum(found) <> 0
order by found desc, input
limit :keys
