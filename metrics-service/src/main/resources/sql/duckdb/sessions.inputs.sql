select 'events of sessions' as input, cast(coalesce(sum(s.events), 0) as bigint) as found
from session_here s
where s.start >= :from and s.start < :to
  {filters}
