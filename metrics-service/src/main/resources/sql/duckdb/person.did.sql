-- How often each person did it.
create temp table {table} as
with done as (
  select e.person_no as number, count(*) as times
  from event e
  where e.project = :project
    and {did}
    and e.ts >= :since and e.ts < :until
    and not e.bot
    and e.person_no is not null
  group by e.person_no
)
select p.name as person, done.number, cast(done.times as varchar) as value
from done
join person p on p.number = done.number
