-- What everybody paid in the months that are looked at, at the start and at the end of each time.
month as (
  select unnest(cast(:month_starts as bigint[])) as since,
    unnest(cast(:month_ends as bigint[])) as until
),
charged as (
  select m.until, p.person_no,
    coalesce(sum(p.micros), 0) as amount,
    count(*) filter (where p.micros is null) as unreadable
  from {purchases} p
  asof join month m on p.ts >= m.since
  where p.ts < m.until
  group by all
),
moment as (
  select unnest(cast(:at_starts as bigint[])) as at, true as is_opening,
    generate_subscripts(cast(:at_starts as bigint[]), 1) as number
  union all
  select unnest(cast(:at_ends as bigint[])), false,
    generate_subscripts(cast(:at_ends as bigint[]), 1)
),
unit as (
  select
    m.number, c.person_no,
    sum(case when m.is_opening then c.amount else 0 end) as opening,
    sum(case when m.is_opening then 0 else c.amount end) as closing,
    sum(c.unreadable) as unreadable
  from charged c
  join moment m on m.at = c.until
  group by all
),
moved as (
  select *, {sql part.movement} as movement,
    case when opening > 0 then {kept} else 0 end as kept
  from unit
)
