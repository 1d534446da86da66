select a.*
from showing_here a
where a.occurred_at >= :from and a.occurred_at < :to
  and (a.occurred_at > :after_at or (a.occurred_at = :after_at and a.fact_id > :after_id))
  {filters}
order by a.occurred_at, a.fact_id
limit :limit
