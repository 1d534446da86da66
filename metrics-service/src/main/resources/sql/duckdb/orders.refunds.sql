-- What each refund and cancellation gives back: of an order never more than it is worth. It counts in
-- what its order counts in; without one, for itself.
create or replace temp table refund_here as
with {sql part.rates},
claim as (
  select
    e.message_id,
    e.id,
    e.kind,
    e.ts,
    e.place,
    o.id is not null as has_order,
    coalesce(o.person, e.person) as person,
    coalesce(e.currency, o.currency, :currency) as currency,
    o.currency as order_currency,
    o.rate as order_rate,
    o.worth,
    coalesce(o.ts, e.ts) as rated_at,
    e.kind = 'cancellation' or not e.states_amount as is_whole,
    abs(e.amount) as amount
    {refund_values}
  from order_event_here e
  left join order_here o on o.id = e.id
  where e.kind in ('refund', 'cancellation')
),
claimed as (
  select
    c.*,
    case
      when c.is_whole then c.worth
      when c.has_order and c.order_rate is null then
        case when c.currency = c.order_currency then cast(c.amount as decimal(38, 16)) end
      when c.currency = :currency then cast(c.amount as decimal(38, 16))
      else cast(c.amount as decimal(38, 6)) * r.rate
    end as claim
  from claim c
  asof left join rate r on r.currency = c.currency and c.rated_at >= r.start
),
summed as (
  select *, sum(coalesce(claim, 0)) over (
    partition by id order by ts, place rows unbounded preceding) as claimed
  from claimed
)
select
  * exclude (claim, claimed, place, rated_at, amount),
  case
    when not has_order then coalesce(claim, 0)
    else least(claimed, coalesce(worth, 0)) - least(claimed - coalesce(claim, 0), coalesce(worth, 0))
  end as given,
  not has_order or order_rate is not null as converted,
  claim is null and (not has_order or worth is not null) as unreadable
from summed
