-- From the first of these events on what is sealed of their persons does not hold.
insert into unsealed
select i.project, coalesce(i.number, n.number) as person_no, min(i.ts)
from arrived i
left join newcomer n on n.project = i.project and n.name = i.person
where not i.bot and i.person is not null
group by all
