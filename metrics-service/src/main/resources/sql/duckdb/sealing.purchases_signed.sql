-- What the buyers of these orders had ordered, which goes, and what they have ordered now, which comes.
create or replace temp table purchase_signed as
with buyer_changed as (
  select person_no
  from purchase
  where sealing_no = :sealing and id in (select id from order_changed)
  union
  select person_no from purchase_again
)
select -1 as sign, p.id, p.person_no, p.day, p.ts, p.micros
from purchase p
semi join buyer_changed b on b.person_no = p.person_no
where p.sealing_no = :sealing
union all
select 1, p.id, p.person_no, p.day, p.ts, p.micros
from {purchases} p
semi join buyer_changed b on b.person_no = p.person_no
