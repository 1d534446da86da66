create or replace temp table session_cut as
with midnight as (
  select unnest(cast(:midnights as bigint[])) as start,
    cast(:first_day + generate_subscripts(cast(:midnights as bigint[]), 1) - 1 as integer) as day
)
select c.*, d.day
from session_cut c
asof join midnight d on c.start >= d.start
