-- The same of those who order on so many days that no two of them are multiplied.
create or replace temp table purchase_regular_change as
select day, person_no, {sums}
from (select day, person_no, sign * orders as orders, sign * counted as counted, sign * factor as kept
  from buyer_day
  where is_regular)
group by all
having {some}
