-- All that is active; sure to be all that was done besides, if all of that is active.
with kind as (
  select e.type, e.event, e.active_times,
    bool_and(e.times = e.active_times or not coalesce({done}, false)) over () as sure
  from (
    select type, event, sum(times) as times, sum(active_times) as active_times
    from {sums} s
    where s.day >= :first_day and s.day < :end_day
    group by all
  ) e
)
select case type when 'track' then event else type end as input,
  cast(sum(active_times) as bigint) as found, sure
from kind
where active_times <> 0 or not sure
group by all
order by found desc, input
limit :keys
