-- Who ordered, where; of the largest keys.
hit as (
  select distinct {key} as key, s.person
  from purchase_here s
  where s.person is not null and s.ts >= :from and s.ts < :to
    {filters}
),
top as (
  select key, true as known from hit group by key order by count(*) desc, key limit :keys
),
ordered as (
  select distinct
    case when top.known then hit.key end as key,
    top.known is null as rest,
    hit.person
  from hit
  left join top on top.key is not distinct from hit.key
)
