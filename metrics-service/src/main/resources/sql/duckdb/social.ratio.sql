with {buckets},
said as (
  select
    b.number, {key} as key, e.event, e.ts,
    place_of(e.received_at, e.batch_position, e.id_hash) as place,
    coalesce(try(json_extract_string(e.properties, '/network')), '') as network,
    coalesce(try(json_extract_string(e.properties, '/post_id')), '') as post,
    coalesce(number_of(e.properties, '/count'), 1) as times,
    number_of(e.properties, '/impressions') as impressions,
    number_of(e.properties, '/reach') as reach,
    number_of(e.properties, '/followers') as followers
  from event e
  {in_bucket}
  where e.project = :project
    and e.type = 'track'
    and list_contains(cast(:names as varchar[]), e.event)
    and not e.bot
    and e.ts >= :from and e.ts < :to
    {filters}
),
hit as (
  select number, key, {unit} as unit,
    sum(case when event = :published then 0 else times end) as y,
    {x} as x
  from said
  group by all
),
{sql part.units}
