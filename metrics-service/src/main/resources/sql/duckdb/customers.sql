with asked as (
  select
    unnest(cast(:at_starts as bigint[])) as at_start,
    unnest(cast(:at_ends as bigint[])) as at_end,
    generate_subscripts(cast(:at_starts as bigint[]), 1) as number
),
moment as (
  select number, true as opening, at_start as at from asked
  union all
  select number, false, at_end from asked
),
{stays},
here as (
  select m.number, m.opening, s.key, s.person
  from moment m
  join stay s on m.at > s.after and m.at <= s.until
),
top as (
  select key, true as known from here group by key order by count(*) desc, key limit :keys
),
customer as (
  select
    here.number,
    case when top.known then here.key end as key,
    top.known is null as rest,
    here.person,
    bool_or(here.opening) as at_start,
    bool_or(not here.opening) as at_end
  from here
  left join top on top.key is not distinct from here.key
  group by all
)
select
  number as bucket, key, rest,
  count(*) filter (where at_start) as customers_at_start,
  count(*) filter (where at_start and at_end) as kept,
  count(*) filter (where at_end and not at_start) as won
from customer
group by all
