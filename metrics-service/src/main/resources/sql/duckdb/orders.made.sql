-- Each order as all its events say it, with what was given back of it since.
create or replace temp table order_here as
with {sql part.rates},
{sql part.member},
together as (
  select
    id,
    min(ts) as ts,
    arg_min(person, (ts, place)) as person,
    arg_max(group_id, (ts, place)) as group_id,
    coalesce(arg_max(currency, (ts, place)), :currency) as currency,
    arg_max(amount, (ts, place)) filter (where states_amount) as amount
    {last_values}
  from order_event_here
  where kind in ('order', 'update')
  group by id
  having bool_or(kind = 'order')
),
priced as (
  select
    t.* exclude (group_id, amount),
    coalesce(t.group_id, m.account) as account,
    case when t.currency = :currency then cast(1 as decimal(16, 10)) else r.rate end as rate,
    -- Null where it counts nothing.
    case when t.amount >= 0 then t.amount end as amount
  from together t
  left join member m on m.person = t.person
  asof left join rate r on r.currency = t.currency and t.ts >= r.start
)
select *, cast(amount as decimal(38, 6)) * coalesce(rate, cast(1 as decimal(16, 10))) as worth
from priced
