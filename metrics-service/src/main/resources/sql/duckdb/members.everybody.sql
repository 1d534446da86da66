-- Whoever is in no segment hears of that too.
insert into changed_id
select cast(:number as bigint), project, split_part(name, ':', 1), substr(name, strpos(name, ':') + 1)
from person
where project = :project
