-- What the orders that stand add up to, so that no question reads all of them.
-- What the orders that stand add up to, by day and by the day on which their buyers ordered before; see ADR 142.
create table purchase_sum (
  sealing_no integer not null,
  day integer not null,
  since integer not null,
  orders bigint not null,
  again bigint not null,
  counted bigint not null,
  kept hugeint not null,
  orders_multiplied hugeint not null,
  counted_multiplied hugeint not null,
  kept_counted hugeint not null,
  kept_multiplied hugeint not null,
  regulars bigint not null,
  large bigint not null
);

-- What those order who come on very many days, whose days are not multiplied with each other.
create table purchase_regular (
  sealing_no integer not null,
  day integer not null,
  person_no integer not null,
  orders bigint not null,
  counted bigint not null,
  kept hugeint not null
);

-- What was paid in each month, and what became of those who paid in two.
create table purchase_month (
  sealing_no integer not null,
  month integer not null,
  since integer not null,
  movement varchar not null,
  accounts bigint not null,
  opening hugeint not null,
  closing hugeint not null,
  opening_squared hugeint not null,
  closing_squared hugeint not null,
  multiplied hugeint not null,
  unreadable bigint not null,
  large bigint not null
);

-- How many orders of each kind stand.
create table purchase_kind (
  sealing_no integer not null,
  day integer not null,
  events varchar not null,
  currency varchar,
  plain boolean not null,
  grouped boolean not null,
  orders bigint not null
);

create temp table purchase_signed as
select sealing_no, 1 as sign, id, person_no, day, ts, micros from purchase;

create temp table buyer_day as
select
  sealing_no, sign, person_no, day,
  count(*) as orders,
  count(micros) as counted,
  coalesce(sum(micros), 0) as kept,
  least(coalesce(sum(micros), 0), 4503599627370496) as factor,
  count(*) over (partition by sealing_no, sign, person_no) > 100 as is_regular
from purchase_signed
group by sealing_no, sign, person_no, day;

insert into purchase_sum by name
with ordered as (
  select sealing_no, sign, day, cast(micros as hugeint) as micros,
    lag(day, 1, -2147483648) over one_by_one as since,
    lag(day, 2, -2147483648) over one_by_one as second_since,
    lag(day, 1, -2147483648) over (
      partition by sealing_no, person_no, micros is null order by day, ts, id) as counted_since
  from purchase_signed
  window one_by_one as (partition by sealing_no, person_no order by day, ts, id)
),
added as (
  select sealing_no, day, since, sum(sign) as orders
  from ordered
  group by all
  union all by name
  select sealing_no, day, second_since as since, sum(sign) as again
  from ordered
  group by all
  union all by name
  select sealing_no, day, counted_since as since, sum(sign) as counted, sum(sign * micros) as kept
  from ordered
  where micros is not null
  group by all
  union all by name
  select a.sealing_no, greatest(a.day, b.day) as day, least(a.day, b.day) as since,
    sum(a.sign * a.orders * b.orders) as orders_multiplied,
    sum(a.sign * a.counted * b.counted) as counted_multiplied,
    sum(a.sign * a.factor * b.counted) as kept_counted,
    sum(a.sign * a.factor * b.factor) as kept_multiplied
  from buyer_day a
  join buyer_day b on b.sealing_no = a.sealing_no and b.person_no = a.person_no
  where not a.is_regular
  group by all
  union all by name
  select sealing_no, day, day as since,
    sum(sign) filter (where is_regular) as regulars,
    sum(sign) filter (where kept > factor) as large
  from buyer_day
  where is_regular or kept > factor
  group by all
)
select sealing_no, day, since, coalesce(sum(orders), 0) as orders, coalesce(sum(again), 0) as again, coalesce(sum(counted), 0) as counted, coalesce(sum(kept), 0) as kept, coalesce(sum(orders_multiplied), 0) as orders_multiplied, coalesce(sum(counted_multiplied), 0) as counted_multiplied, coalesce(sum(kept_counted), 0) as kept_counted, coalesce(sum(kept_multiplied), 0) as kept_multiplied, coalesce(sum(regulars), 0) as regulars, coalesce(sum(large), 0) as large
from added
group by all
order by day, since;

insert into purchase_regular by name
select sealing_no, day, person_no, coalesce(sum(orders), 0) as orders, coalesce(sum(counted), 0) as counted, coalesce(sum(kept), 0) as kept
from (select sealing_no, day, person_no, sign * orders as orders, sign * counted as counted, sign * factor as kept
  from buyer_day
  where is_regular)
group by all
order by day, person_no;

insert into purchase_month by name
with monthly as (
  select sealing_no, sign, person_no,
    cast(date_diff('day', date '1970-01-01', date_trunc('month', date '1970-01-01' + day)) as integer)
      as month,
    sum(kept) as kept,
    least(sum(kept), 4503599627370496) as factor,
    sum(orders - counted) as unreadable
  from buyer_day
  group by all
),
added as (
  select sealing_no, month, month as since, 'PAID' as movement,
    case when kept > 0 then sign else 0 end as accounts,
    sign * kept as closing,
    sign * factor * factor as closing_squared,
    sign * unreadable as unreadable,
    case when kept > factor then sign else 0 end as large
  from monthly
  union all by name
  select b.sealing_no, b.month, a.month as since,
    case
      when b.kept > a.kept then 'EXPANSION'
      when b.kept < a.kept then 'CONTRACTION'
      else 'UNCHANGED'
    end as movement,
    b.sign as accounts,
    b.sign * a.kept as opening,
    b.sign * b.kept as closing,
    b.sign * a.factor * a.factor as opening_squared,
    b.sign * b.factor * b.factor as closing_squared,
    b.sign * a.factor * b.factor as multiplied
  from monthly b
  join monthly a on a.sealing_no = b.sealing_no and a.person_no = b.person_no and a.month < b.month
  where b.kept > 0 and a.kept > 0
)
select sealing_no, month, since, movement, coalesce(sum(accounts), 0) as accounts, coalesce(sum(opening), 0) as opening, coalesce(sum(closing), 0) as closing, coalesce(sum(opening_squared), 0) as opening_squared, coalesce(sum(closing_squared), 0) as closing_squared, coalesce(sum(multiplied), 0) as multiplied, coalesce(sum(unreadable), 0) as unreadable, coalesce(sum(large), 0) as large
from added
group by all
order by month, since, movement;

insert into purchase_kind by name
select sealing_no, day, events, currency, plain, group_id is not null as grouped, count(*) as orders
from purchase
group by all
order by day, events;

drop table buyer_day;
drop table purchase_signed;
