with unit as (
  select
    unit,
    any_value(account) as account,
    case when any_value(account) is null then any_value(person) end as person,
    sum(opening) as opening,
    sum(closing) as closing
  from recurring_here
  group by unit
)
select *, {sql part.movement} as movement
from unit
where (opening > 0 or closing > 0)
  and (0 > :after_at or (0 = :after_at and unit > :after_id))
order by unit
limit :limit
