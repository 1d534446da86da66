-- The day in which that is; before everything where it is not known.
create or replace temp table unsealed_day as
with midnight as (
  select unnest(cast(:midnights as bigint[])) as start,
    cast(:first_day + generate_subscripts(cast(:midnights as bigint[]), 1) - 1 as integer) as day
)
select u.person_no, coalesce(d.start, :ever) as start, coalesce(d.day, -2147483648) as from_day
from unsealed_here u
asof left join midnight d on u.from_ts >= d.start
