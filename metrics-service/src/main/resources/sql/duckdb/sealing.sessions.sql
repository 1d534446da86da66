create or replace temp view session_here as
select s.person_no as person, s.client_session, s.day, s.start, s.last, s.events, s.pageviews, s.actions,
  s.engaged_ms, s.duration, s.bounced {sealed_values}
from session s
where s.sealing_no = {sealing}
