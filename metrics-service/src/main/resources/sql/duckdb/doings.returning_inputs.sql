-- What all did without what those did who were there for the first time in these days.
with done as (
  select type, event, active_times
  from {sums} s
  where s.day >= :first_day and s.day < :end_day
  union all
  select type, event, -active_times
  from {newcomers} s
  where s.since >= :first_day and s.day < :end_day
)
select case type when 'track' then event else type end as input,
  cast(sum(active_times) as bigint) as found
from done
group by all
having sum(active_times) <> 0
order by found desc, input
limit :keys
