select project, key_id, minute, entry, reason, replayed, dedupable,
  cast(sum(events) as bigint) as events
from receipt
group by all
