with {sql part.ordered}
select distinct b.*
from ordered o
join buyer_here b on b.person = o.person
where 0 > :after_at or (0 = :after_at and b.person > :after_id)
order by b.person
limit :limit
