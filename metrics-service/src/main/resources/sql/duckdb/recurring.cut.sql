-- What each subscription or charge is at the ends of the times that are asked for; it counts if it
-- is known at both.
create or replace temp table recurring_here as
with {holdings},
{sql part.rates},
asked as (
  select
    unnest(cast(:at_starts as bigint[])) as at_start,
    unnest(cast(:at_ends as bigint[])) as at_end,
    generate_subscripts(cast(:at_starts as bigint[]), 1) as number
),
moment as (
  select number, true as is_opening, at_start as at, at_end as rated_before from asked
  union all
  select number, false, at_end, at_end from asked
),
standing as (
  select m.number, m.is_opening, m.rated_before, h.*
  from moment m
  join holding h on m.at > h.since and m.at <= h.until
),
worth as (
  select
    s.*,
    case
      when s.currency = :currency then cast(s.amount as decimal(38, 16))
      else cast(s.amount as decimal(38, 6)) * r.rate
    end as worth
  from standing s
  asof left join rate r on r.currency = s.currency and s.rated_before > r.start
),
thing as (
  select
    number,
    id,
    any_value(person) as person,
    any_value(account) as account,
    bool_and(worth is not null) as counts,
    coalesce(bool_or(amount is not null and worth is null), false) as is_unconverted,
    bool_or(unreadable) as unreadable,
    any_value(currency) filter (where worth is null and amount is not null) as currency,
    sum(amount) filter (where is_opening and worth is null) as amount,
    sum(worth) filter (where is_opening) as opening,
    sum(worth) filter (where not is_opening) as closing
    {values_of_ends}
  from worth
  group by number, id
)
select
  s.number,
  {key} as key,
  coalesce('account:' || s.account, s.person, s.id) as unit,
  s.account,
  s.person,
  s.id,
  s.currency,
  s.is_unconverted,
  s.unreadable,
  coalesce(s.amount, 0) as amount,
  case when s.counts then coalesce(s.opening, 0) else 0 end as opening,
  case when s.counts then coalesce(s.closing, 0) else 0 end as closing
from thing s
where true
  {filters}
