-- The orders that were neither cancelled nor wholly given back, and what was kept of each.
create or replace temp table purchase_here as
with back as (
  select
    id,
    sum(given) as given,
    bool_or(is_whole) as is_whole
  from refund_here
  where has_order
  group by id
)
select
  o.*,
  o.rate is not null and o.worth is not null as counts,
  o.worth - coalesce(b.given, 0) as kept
from order_here o
left join back b on b.id = o.id
where coalesce(not (b.is_whole or b.given >= o.worth), true)
