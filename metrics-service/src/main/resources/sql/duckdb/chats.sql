with {sql part.buckets},
{sql chats.begun},
hit as (
  select b.number, {key} as key, coalesce(e.person, e.message_id) as person, g.start, g.reply
  from person_event e
  join begun g on g.message_id = e.message_id
  asof join bucket b on e.ts >= b.start
  where e.project = :project and e.ts >= :from and e.ts < :to
    {filters}
),
top as (
  select key, true as known from hit group by key order by count(*) desc, key limit :keys
)
select
  hit.number as bucket,
  case when top.known then hit.key end as key,
  top.known is null as rest,
  hit.person, hit.start, hit.reply
from hit
left join top on top.key is not distinct from hit.key
