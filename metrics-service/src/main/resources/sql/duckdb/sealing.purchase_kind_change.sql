-- By how many orders of each kind there are more or fewer.
create or replace temp table purchase_kind_change as
with counted as (
  select day, events, currency, plain, group_id, -1 as orders
  from purchase
  where sealing_no = :sealing and id in (select id from order_changed)
  union all
  select day, events, currency, plain, group_id, 1
  from purchase_again
)
select day, events, currency, plain, group_id is not null as grouped, {sums}
from counted
group by all
having {some}
