-- Of each person what was last said of the trait; a null takes it away.
create temp table {table} as
with said as (
  select e.person_no as number, e.ts, e.traits,
    try(json_extract(e.traits, :pointer)) as value
  from event e
  where e.project = :project
    and e.type = 'identify'
    and e.traits <> '{}'
    and not e.bot
    and e.person_no is not null
),
last as (
  select number, json_extract_string(arg_max(value, (ts, traits)), '$') as value
  from said
  where value is not null
  group by number
)
select p.name as person, last.number, last.value
from last
join person p on p.number = last.number
