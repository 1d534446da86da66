-- Also of nobody: what has no person is not sealed.
with {buckets},
moment as (
  select unnest(cast(:starts as bigint[])) as start,
    generate_subscripts(cast(:starts as bigint[]), 1) as number
),
hit as (
  select b.number, sum(s.times) as found
  from {sums} s
  join bucket b on b.day = s.day
  where s.type in ('page', 'screen')
  group by all
  union all
  select b.number, count(*)
  from event e
  asof join moment b on e.ts >= b.start
  where e.project = :project and e.person_no is null and e.type in ('page', 'screen') and not e.bot
    and e.ts >= :from and e.ts < :to
  group by all
)
select number as bucket, cast(null as varchar) as key, false as rest,
  cast(sum(found) as bigint) as found
from hit
group by number
having sum(found) <> 0
