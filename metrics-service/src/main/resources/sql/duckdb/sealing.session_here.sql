create or replace temp view session_here as
select s.person_no as person, s.client_session, s.day, s.start, s.last, s.events, s.pageviews, s.actions,
  s.engaged_ms, s.duration, s.bounced {sealed_values}
from session s
left join cutoff_here c on c.person_no = s.person_no
where s.sealing_no = {sealing} and (c.since is null or s.chain < c.since)
union all
select person, client_session, day, start, last, events, pageviews, actions, engaged_ms, duration,
  bounced {cut_values}
from session_cut
