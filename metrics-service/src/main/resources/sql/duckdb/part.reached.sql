-- Who was active, where.
reached as (
  select distinct b.number, {key} as key, e.person_no as person
  from person_event e
  asof join bucket b on e.ts >= b.start
  where {sql part.active}
),
top as (
  select key, true as known
  from reached
  group by key
  order by count(distinct person) desc, key
  limit :keys
)
