with {sql part.path_starts}
select steps, count(*) as times, count(distinct person_no) as persons
from start
group by steps
order by times desc, persons desc, steps
limit :limit
