delete from session using cutoff_here c
where session.sealing_no = :sealing
  and session.person_no = c.person_no
  and session.chain >= c.since
