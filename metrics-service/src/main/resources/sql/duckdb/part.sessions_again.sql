sealed_session as (
  select s.person_no as person, s.day, s.start, s.events, s.pageviews, s.actions, s.engaged_ms,
    s.duration, s.bounced, s.chain < c.since as holds
  from session s
  join cutoff_here c on c.person_no = s.person_no
  where s.sealing_no = :sealing and s.day >= :first_day
),
touched as (
  select person, day from sealed_session where not holds
  union
  select person, day from session_cut
)
