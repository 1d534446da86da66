select a.position, coalesce(a.number, n.number) as number
from arrived a
left join newcomer n on n.project = a.project and n.name = a.person
