select s.*
from risk_here s
where (s.place > :after_at or (s.place = :after_at and s.person > :after_id))
  {filters}
order by s.place, s.person
limit :limit
