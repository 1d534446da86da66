-- The same by day. A factor is less than what was kept where that is too large to be multiplied.
create or replace temp table buyer_day as
select
  sign, person_no, day,
  count(*) as orders,
  count(micros) as counted,
  coalesce(sum(micros), 0) as kept,
  least(coalesce(sum(micros), 0), :large) as factor,
  count(*) over (partition by sign, person_no) > :few_days as is_regular
from purchase_signed
group by sign, person_no, day
