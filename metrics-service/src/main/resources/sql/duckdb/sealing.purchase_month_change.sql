-- By how much the sums of months are others: who paid in each, and what became of those who paid in two.
create or replace temp table purchase_month_change as
with monthly as (
  select sign, person_no,
    cast(date_diff('day', date '1970-01-01', date_trunc('month', date '1970-01-01' + day)) as integer)
      as month,
    sum(kept) as kept,
    least(sum(kept), :large) as factor,
    sum(orders - counted) as unreadable
  from buyer_day
  group by all
),
added as (
  select month, month as since, 'PAID' as movement,
    case when kept > 0 then sign else 0 end as accounts,
    sign * kept as closing,
    sign * factor * factor as closing_squared,
    sign * unreadable as unreadable,
    case when kept > factor then sign else 0 end as large
  from monthly
  union all by name
  select b.month, a.month as since,
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
  join monthly a on a.sign = b.sign and a.person_no = b.person_no and a.month < b.month
  where b.kept > 0 and a.kept > 0
)
select month, since, movement, {sums}
from added
group by all
having {some}
