-- The days of which the sums are others with them.
create or replace temp table score_day as
select t.day
from score_told t
semi join response_here r on r.response_id = t.response_id
where t.sealing_no = :sealing
union
select day from score_again
