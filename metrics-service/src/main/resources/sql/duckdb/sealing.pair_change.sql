-- By how much it is something else, with these persons, what two of their days add beyond what each adds
-- by itself; by the second day, and how long ago the first was. All pairs within a stretch of days and
-- the days themselves make what its sessions add up to, with each person as one: the product of both
-- days counts twice, and who came on the day before is the same person. Of the time from the first
-- session to the last one it is the difference that the first and the last day make together.
create or replace temp table pair_change as
with {sql part.sessions_again},
visited as (
  select -1 as sign, s.* exclude (holds) from sealed_session s
  union all
  select 1, s.* exclude (holds) from sealed_session s where s.holds
  union all
  select 1, person, day, start, events, pageviews, actions, engaged_ms, duration, bounced
  from session_cut
),
visit as (
  {visits}
),
unit as (
  select *, lag(day) over (partition by what, sign, person order by day) as day_before
  from visit
  where x <> 0 or y <> 0
),
day as (
  select sign, person, day, count(*) as n,
    cast(min(start) as hugeint) as first, cast(max(start) as hugeint) as last
  from visited
  group by all
),
followed as (
  select *,
    sum(n) over so_far as up_to,
    lag(day) over so_far as day_before,
    lag(n) over so_far as n_before,
    lag(last) over so_far as last_before,
    lead(day) over so_far as day_after,
    lead(first) over so_far as first_after
  from day
  window so_far as (partition by sign, person order by day)
),
-- First those, then all pairs: the other way round most pairs are made in vain.
unit_touched as materialized (
  select u.* from unit u semi join touched t on t.person = u.person and t.day = u.day
),
day_touched as materialized (
  select f.* from followed f semi join touched t on t.person = f.person and t.day = f.day
),
pair as (
  select b.day, b.day - a.day as key, b.sign,
    a.day = b.day_before as meet, a.day_after = b.day_before as are_next_but_one,
    a.n as a_n, b.n as b_n, b.n_before,
    b.up_to - a.up_to + a.n as n,
    a.last - a.first as a_took, b.last - b.first as b_took,
    b.last - a.first as took, b.last - a.first_after as took_after,
    b.last_before - a.first as took_before, b.last_before - a.first_after as took_between,
    b.first - a.last as away
  from day_touched b
  join followed a
    on a.sign = b.sign and a.person = b.person and a.day < b.day and a.day > b.day - :most
),
added as (
  select b.day, b.what, b.day - a.day as key, b.sign,
    -cast(a.day is not distinct from b.day_before as integer) as units,
    0 as y, 0 as x,
    2 * a.y * b.y as yy, a.x * b.y + a.y * b.x as xy, 2 * a.x * b.x as xx
  from unit_touched b
  join unit a
    on a.what = b.what and a.sign = b.sign and a.person = b.person
    and a.day < b.day and a.day > b.day - :most
  union all
  select day, '{between}', key, sign,
    case
      when meet then 1 - cast(a_n > 1 as integer) - cast(b_n > 1 as integer)
      when are_next_but_one then cast(n_before > 1 as integer) - 1
      else 0
    end,
    case when meet then away else 0 end,
    cast(meet as integer),
    case
      when meet then took * took - a_took * a_took - b_took * b_took
      else took * took - took_after * took_after - took_before * took_before
        + took_between * took_between
    end,
    case
      when meet then (n - 1) * took - (a_n - 1) * a_took - (b_n - 1) * b_took
      else (n - 1) * took - (n - a_n - 1) * took_after - (n - b_n - 1) * took_before
        + (n - a_n - b_n - 1) * took_between
    end,
    2 * a_n * b_n - cast(meet as integer)
  from pair
)
select day, what, key, sum(sign * units) as units, sum(sign * y) as y, sum(sign * x) as x,
  sum(sign * yy) as yy, sum(sign * xy) as xy, sum(sign * xx) as xx
from added
group by all
