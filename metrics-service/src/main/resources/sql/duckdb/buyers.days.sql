-- On which days everybody bought, and what was kept of the orders of each.
create or replace temp table buyer_day_here as
with midnight as (
  select
    unnest(cast(:midnights as bigint[])) as start,
    :first_day + generate_subscripts(cast(:midnights as bigint[]), 1) - 1 as day
)
select s.person, m.day, coalesce(sum(s.kept) filter (where s.counts), 0) as kept
from purchase_here s
asof join midnight m on s.ts >= m.start
where s.person is not null and s.ts < :to
group by all
