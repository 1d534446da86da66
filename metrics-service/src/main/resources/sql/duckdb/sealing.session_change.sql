-- By how much the sums of sessions are others with these persons. What a person's sessions of a day add
-- to a ratio is added up in squares, too: all of the day's sessions go and come with the one that changes.
create or replace temp table session_change as
with {sql part.sessions_again},
counted as (
  select -1 as sign, s.* exclude (holds)
  from sealed_session s
  semi join touched using (person, day)
  union all
  select 1, s.* exclude (holds)
  from sealed_session s
  semi join touched using (person, day)
  where s.holds
  union all
  select 1, person, day, start, events, pageviews, actions, engaged_ms, duration, bounced
  from session_cut
),
added as (
  select day, 'length' as what, length_band(duration) as key, sum(sign) as units,
    0 as y, 0 as x, 0 as yy, 0 as xy, 0 as xx
  from counted s
  group by all
  union all
  select day, 'events', null, 0, sum(sign * events), 0, 0, 0, 0
  from counted
  group by all
  {ratios}
)
select *
from added
where units <> 0 or y <> 0 or x <> 0 or yy <> 0 or xy <> 0 or xx <> 0
