with bucket as (
  select unnest(cast(:starts as bigint[])) as start,
    generate_subscripts(cast(:starts as bigint[]), 1) as number
),
hit as (
  select b.number, {key} as key, a.score, a.scale_max, count(*) as found
  from standing_score a
  asof join bucket b on a.occurred_at >= b.start
  where a.project = :project
    and a.question_type = :question_type
    and a.occurred_at >= :from and a.occurred_at < :to
    {filters}
  group by all
),
top as (
  select key, true as known from hit group by key order by sum(found) desc, key limit :keys
)
select
  hit.number as bucket,
  case when top.known then hit.key end as key,
  top.known is null as rest,
  hit.score,
  hit.scale_max,
  cast(sum(hit.found) as bigint) as found
from hit
left join top on top.key is not distinct from hit.key
group by all
order by all
