-- Who was active, where.
reached as (
  select distinct b.number, {key} as key, e.person_no as person
  from event e
  {in_bucket}
  where {sql part.active}
),
top as (
  select key, true as known
  from reached
  group by key
  order by count(distinct person) desc, key
  limit :keys
)
