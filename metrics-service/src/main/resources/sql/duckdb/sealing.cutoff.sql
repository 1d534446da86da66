-- From when on the sessions of these persons are cut again: from the first chain that may have
-- become another one. Sessions by the client's ids may go on at any time. Where that is later than
-- what is asked, nothing is cut.
create or replace temp table cutoff_here as
select
  u.person_no,
  case when :by_client_id then :ever else least(u.from_ts, coalesce(min(s.chain), u.from_ts)) end
    as since
from {unsealed} u
left join session s
  on s.sealing_no = :sealing
  and s.person_no = u.person_no
  and s.last >= u.from_ts - :idle
  and s.last >= :earliest - :idle
group by u.person_no, u.from_ts
having since < :until
