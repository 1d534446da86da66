-- What goes over is missing in one place and new in another.
insert into unsealed
with adoption as (
  select cast(unnest(cast(:adopted as bigint[])) as integer) as adopted,
    cast(unnest(cast(:numbers as bigint[])) as integer) as number
),
first as (
  select e.project, a.adopted, a.number, min(e.ts) as ts
  from event e
  join adoption a on a.adopted = e.person_no
  where not e.bot
  group by all
)
select project, unnest([adopted, number]), ts from first
