-- What these orders are now. Refunds in other currencies than their order are left to the question.
create or replace temp table purchase_again as
with told as (
  select e.*, {sql part.order_kind} as kind
  from {orders} e
  semi join order_changed c on c.id = e.id
),
ordered as (
  select
    id,
    arg_min(person_no, (ts, place)) as person_no,
    min(day) as day,
    min(ts) as ts,
    arg_max(group_id, (ts, place)) as group_id,
    arg_max(currency, (ts, place)) as currency,
    arg_max(amount, (ts, place)) filter (where states_amount) as amount
  from told
  where kind in ('order', 'update')
  group by id
  having bool_or(kind = 'order')
),
priced as (
  select * replace (case when amount >= 0 then amount end as amount) from ordered
),
back as (
  select
    t.id,
    bool_or(t.kind = 'cancellation' or not t.states_amount) as is_whole,
    coalesce(sum(abs(t.amount)) filter (where t.kind = 'refund'), 0) as claimed,
    bool_and(t.currency is null or t.currency is not distinct from o.currency) as plain
  from told t
  join priced o on o.id = t.id
  where t.kind in ('refund', 'cancellation')
  group by t.id
),
named as (
  select id, string_agg(event, ',' order by event) as events, max(ts) as last_ts
  from told
  group by id
)
select
  o.id, o.person_no, o.day, o.ts, o.group_id, o.currency,
  cast((o.amount - least(coalesce(b.claimed, 0), o.amount)) * 1000000 as bigint) as micros,
  n.events, n.last_ts,
  coalesce(b.plain, true) as plain
from priced o
join named n on n.id = o.id
left join back b on b.id = o.id
where coalesce(not b.plain or not (b.is_whole or b.claimed >= o.amount), true)
