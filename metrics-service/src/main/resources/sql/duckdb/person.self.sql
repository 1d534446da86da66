-- Everybody, by name.
create temp table {table} as
select p.name as person, p.number, p.name as value
from person p
where p.project = :project
union all
select r.person, null, r.person
from person_response r
where r.project = :project
  and r.person is not null
  and not exists (from person p where p.project = :project and p.name = r.person)
group by r.person
