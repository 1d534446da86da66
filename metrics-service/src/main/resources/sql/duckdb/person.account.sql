-- Of each person the account that it joined last.
create temp table {table} as
with last as (
  select e.person_no as number, arg_min(e.group_id, (-e.ts, e.group_id)) as value
  from event e
  where e.project = :project
    and e.type = 'group'
    and e.group_id is not null
    and not e.bot
    and e.person_no is not null
  group by e.person_no
)
select p.name as person, last.number, last.value
from last
join person p on p.number = last.number
