with {buckets},
hit as (
  select
    b.number, {key} as key,
    lower(try(json_extract_string(e.properties, '/sentiment'))) as sentiment,
    coalesce(number_of(e.properties, '/count'), 1) as times
  from event e
  {in_bucket}
  where e.project = :project
    and e.type = 'track'
    and list_contains(cast(:names as varchar[]), e.event)
    and not e.bot
    and e.ts >= :from and e.ts < :to
    {filters}
),
top as (
  select key, true as known from hit group by key order by sum(times) desc, key limit :keys
)
select
  hit.number as bucket,
  case when top.known then hit.key end as key,
  top.known is null as rest,
  coalesce(sum(times) filter (where sentiment = 'positive'), 0) as positive,
  coalesce(sum(times) filter (where sentiment = 'neutral'), 0) as neutral,
  coalesce(sum(times) filter (where sentiment = 'negative'), 0) as negative,
  coalesce(sum(times) filter (
    where coalesce(sentiment, '') not in ('positive', 'neutral', 'negative')), 0)
    as unclassified
from hit
left join top on top.key is not distinct from hit.key
group by all
