select max(number) as up_to, (select max(number) from changed_id) as last
from (select number from changed_id order by number limit :limit)
