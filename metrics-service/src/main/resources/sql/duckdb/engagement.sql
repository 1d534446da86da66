with {buckets},
{sql part.reached},
-- Decimals add up to the same in every order.
person as (
  select distinct
    reached.number,
    case when top.known then reached.key end as key,
    top.known is null as rest,
    reached.person,
    cast(h.score as decimal(18, 9)) as score
  from reached
  join engagement_here h on h.number = reached.number and h.person = reached.person
  left join top on top.key is not distinct from reached.key
  where h.score is not null
)
{sql part.engagement_figures}
from person
group by number, key, rest
