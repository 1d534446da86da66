with {buckets},
hit as (
  select b.number, {key} as key, coalesce(e.person, e.message_id) as unit,
    rating_of(e.properties) as y, 1 as x
  from person_event e
  {in_bucket}
  where e.project = :project
    and e.type = 'track'
    and e.event in ('Product Reviewed', 'Reviewed Product')
    and not e.bot
    and e.ts >= :from and e.ts < :to
    and rating_of(e.properties) is not null
    {filters}
),
{sql part.units}
