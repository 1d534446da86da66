-- By how much the sums of orders are others: orders by the days on which their buyers ordered before, of all
-- their orders and of those that say an amount; and what buyers ordered on two days, multiplied.
create or replace temp table purchase_sum_change as
with ordered as (
  select sign, day, cast(micros as hugeint) as micros,
    lag(day, 1, -2147483648) over one_by_one as since,
    lag(day, 2, -2147483648) over one_by_one as second_since,
    lag(day, 1, -2147483648) over (
      partition by sign, person_no, micros is null order by day, ts, id) as counted_since
  from purchase_signed
  window one_by_one as (partition by sign, person_no order by day, ts, id)
),
added as (
  select day, since, sum(sign) as orders
  from ordered
  group by all
  union all by name
  select day, second_since as since, sum(sign) as again
  from ordered
  group by all
  union all by name
  select day, counted_since as since, sum(sign) as counted, sum(sign * micros) as kept
  from ordered
  where micros is not null
  group by all
  union all by name
  select greatest(a.day, b.day) as day, least(a.day, b.day) as since,
    sum(a.sign * a.orders * b.orders) as orders_multiplied,
    sum(a.sign * a.counted * b.counted) as counted_multiplied,
    sum(a.sign * a.factor * b.counted) as kept_counted,
    sum(a.sign * a.factor * b.factor) as kept_multiplied
  from buyer_day a
  join buyer_day b on b.sign = a.sign and b.person_no = a.person_no
  where not a.is_regular
  group by all
  union all by name
  select day, day as since,
    sum(sign) filter (where is_regular) as regulars,
    sum(sign) filter (where kept > factor) as large
  from buyer_day
  where is_regular or kept > factor
  group by all
)
select day, since, {sums}
from added
group by all
having {some}
