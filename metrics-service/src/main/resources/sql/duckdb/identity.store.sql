insert into event by name
select i.* exclude (person, number), coalesce(i.number, n.number) as person_no
from arrived i
left join newcomer n on n.project = i.project and n.name = i.person
