-- Each time that a person did it.
create temp table {table} as
select p.name as person, e.person_no as number, e.ts
from event e
join person p on p.number = e.person_no
where e.project = :project
  and {did}
  and not e.bot
