with top as (
  select key, true as known
  from recurring_here
  group by key
  order by count(*) desc, key
  limit :keys
),
unit as (
  select
    here.number,
    case when top.known then here.key end as key,
    top.known is null as rest,
    here.unit,
    sum(here.opening) as opening,
    sum(here.closing) as closing,
    count(*) filter (where here.unreadable) as unreadable
  from recurring_here here
  left join top on top.key is not distinct from here.key
  group by all
)
select
  number as bucket,
  key,
  rest,
  {sql part.movement} as movement,
  sum(opening) as opening,
  sum(closing) as closing,
  count(*) as accounts,
  cast(sum(unreadable) as bigint) as unreadable
from unit
group by all
