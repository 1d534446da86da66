insert into session by name
select cast(:sealing as integer) as sealing_no, person as person_no, chain, client_session, day,
  start,  last, events, pageviews, actions, engaged_ms, duration, bounced {values}
from session_cut
order by start
