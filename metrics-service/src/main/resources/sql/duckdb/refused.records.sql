select r.*
from refused_event r
where r.project = :project
  and r.received_at >= :from and r.received_at < :to
  and (:reason = '' or r.reason = :reason)
  and (:key = '' or r.key_id = :key)
  and (r.received_at < :before_at or (r.received_at = :before_at and r.refusal_id < :before_id))
order by r.received_at desc, r.refusal_id desc
limit :limit
