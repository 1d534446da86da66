-- What the chosen bought before a day, and on how many days from then on.
with history as (
  select
    c.person,
    count(*) filter (where d.day < :cut) - 1 as frequency,
    max(d.day) filter (where d.day < :cut) - c.first_day as last_day,
    :cut - 1 - c.first_day as age,
    count(*) filter (where d.day >= :cut) as after
  from buyer_chosen_here c
  join buyer_day_here d on d.person = c.person
  where c.first_day < :cut
  group by c.person, c.first_day
)
select frequency, last_day, age, after, count(*) as customers
from history
group by all
