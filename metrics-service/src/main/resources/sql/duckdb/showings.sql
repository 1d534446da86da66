with {sql part.buckets},
showing as (
  select b.number, {key} as key, a.person, a.started, a.completed, a.took
  from showing_here a
  asof join bucket b on a.occurred_at >= b.start
  where a.occurred_at >= :from and a.occurred_at < :to
    {filters}
),
top as (
  select key, true as known from showing group by key order by count(*) desc, key limit :keys
),
person as (
  select
    showing.number,
    case when top.known then showing.key end as key,
    top.known is null as rest,
    showing.person,
    count(*) as shown,
    count(*) filter (where started) as started,
    count(*) filter (where completed) as completed,
    count(took) as timed,
    coalesce(sum(took), 0) as took
  from showing
  left join top on top.key is not distinct from showing.key
  group by all
),
unit as (
  select number, key, rest, 'started' as part, started as y, shown as x from person
  union all
  select number, key, rest, 'completed', completed, shown from person
  union all
  select number, key, rest, 'completed_of_started', completed, started from person
  union all
  select number, key, rest, 'took', took, timed from person
)
select number as bucket, key, rest, part, {sql part.ratio}
from unit
where x <> 0
group by number, key, rest, part
