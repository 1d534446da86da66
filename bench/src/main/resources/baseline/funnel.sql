-- Who viewed a product, put one into the cart, went to the checkout and ordered, within a day. Of each
-- step only the next one after it counts; so whoever is late with it is late with all others.
with checkout as (
  select c.person, c.ts, o.ts as ordered
  from (select person, ts from event where name = 'Checkout Started') c
  asof left join (select person, ts from event where name = 'Order Completed') o
    on o.person = c.person and o.ts > c.ts
),
addition as (
  select a.person, a.ts, c.ts as checked_out, c.ordered
  from (select person, ts from event where name = 'Product Added') a
  asof left join checkout c on c.person = a.person and c.ts > a.ts
),
attempt as (
  select v.person, day_of(v.ts) as day, v.ts, a.ts as added, a.checked_out, a.ordered,
    case
      when a.ordered - v.ts <= 86400000 then 4
      when a.checked_out - v.ts <= 86400000 then 3
      when a.ts - v.ts <= 86400000 then 2
      else 1
    end as depth
  from (select person, ts from event where name = 'Product Viewed') v
  asof left join addition a on a.person = v.person and a.ts > v.ts
),
-- The deepest one of each person and day; of all days also how long it took, the earliest of them.
daily as (
  select day, person, max(depth) as depth from attempt group by all
),
best as (
  select max(depth) as depth,
    arg_max(
      {'added': added - ts, 'checked_out': checked_out - added, 'ordered': ordered - checked_out},
      depth * 100000000000000 - ts) as took
  from attempt
  group by person
),
step as (
  select unnest([
    {'name': '1/entered', 'value': count(*)},
    {'name': '2/entered', 'value': count(*) filter (where depth >= 2)},
    {'name': '3/entered', 'value': count(*) filter (where depth >= 3)},
    {'name': '4/entered', 'value': count(*) filter (where depth >= 4)},
    {'name': '2/median', 'value': median(took.added) filter (where depth >= 2) / 1000},
    {'name': '3/median', 'value': median(took.checked_out) filter (where depth >= 3) / 1000},
    {'name': '4/median', 'value': median(took.ordered) filter (where depth >= 4) / 1000},
    {'name': '2/mean', 'value': avg(took.added) filter (where depth >= 2) / 1000},
    {'name': '3/mean', 'value': avg(took.checked_out) filter (where depth >= 3) / 1000},
    {'name': '4/mean', 'value': avg(took.ordered) filter (where depth >= 4) / 1000}
  ]) as found
  from best
)
select cast(day as varchar) as bucket, 100.0 * count(*) filter (where depth = 4) / count(*) as value
from daily
group by day
union all
select null, 100.0 * count(*) filter (where depth = 4) / count(*) from best
union all
select 'step ' || found.name, found.value from step
