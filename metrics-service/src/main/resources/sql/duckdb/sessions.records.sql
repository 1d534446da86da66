select s.id, s.person, s.start, s.last, s.events, s.pageviews, s.entry_path, s.exit_path
from session_of(:project, :idle, :cap, :by_client_id) s
where s.start >= :from and s.start < :to
  and (s.start > :after_at or (s.start = :after_at and s.id > :after_id))
order by s.start, s.id
limit :limit
