-- By how much the sums of active days are others with these persons: how many there are, how often two of
-- them are somebody's, and how often one is of somebody who was active in the month before the end: from
-- the next day on, until the month after the last one of a stay is over, and again from the next stay on.
create or replace temp table stay_change as
with day as (
  select -1 as sign, d.person_no, d.day, u.from_day
  from person_day d
  join unsealed_day u on u.person_no = d.person_no
  where d.sealing_no = :sealing and d.first_of_day and d.day > :first_day - :most
  union all
  select 1, d.person_no, d.day, u.from_day
  from person_day d
  join unsealed_day u on u.person_no = d.person_no
  where d.sealing_no = :sealing and d.first_of_day and d.day > :first_day - :most
    and d.day < u.from_day
  union all
  select 1, d.person_no, d.day, u.from_day
  from day_again d
  join unsealed_day u on u.person_no = d.person_no
  where d.first_of_day
),
followed as (
  select *, lead(day) over (partition by sign, person_no order by day) as day_after
  from day
),
pair as (
  select b.sign, b.day, b.day - a.day as key, b.day_after
  from followed b
  join day a
    on a.sign = b.sign and a.person_no = b.person_no and a.day <= b.day and a.day > b.day - :most
  where b.day >= b.from_day or b.day_after is null or b.day_after >= b.from_day
),
added as (
  select day, nullif(key, 0) as key,
    case key when 0 then sign else 0 end as y,
    case key when 0 then sign else 2 * sign end as yy,
    case key when 0 then sign else 0 end as xy
  from pair
  union all
  select day + :month, key + :month, 0, 0, -sign
  from pair
  where day_after is null or day_after > day + :month
  union all
  select day_after, key + day_after - day, 0, 0, sign
  from pair
  where day_after > day + :month
)
select cast(day as integer) as day, 'stay' as what, cast(key as integer) as key,
  0 as units, sum(y) as y, 0 as x, sum(yy) as yy, sum(xy) as xy, 0 as xx
from added
where key is null or key < :most
group by all
having sum(y) <> 0 or sum(yy) <> 0 or sum(xy) <> 0
