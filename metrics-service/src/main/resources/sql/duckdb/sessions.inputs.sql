select 'events of sessions' as input, cast(coalesce(sum(s.events), 0) as bigint) as found
from session_of(:project, :idle, :cap, :by_client_id) s
where s.start >= :from and s.start < :to
