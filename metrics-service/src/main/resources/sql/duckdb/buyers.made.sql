-- The history of everybody: on how many later days, when last, for how long, for how much.
create or replace temp table buyer_here as
with first as (
  select person, min(day) as day from buyer_day_here group by person
)
select
  d.person,
  f.day as first_day,
  count(*) - 1 as frequency,
  max(d.day) - f.day as last_day,
  :today - f.day as age,
  count(*) filter (where d.day > f.day and d.kept > 0) as paid_times,
  coalesce(cast(sum(d.kept) filter (where d.day > f.day) as double), 0) as paid
from buyer_day_here d
join first f on f.person = d.person
group by d.person, f.day
