-- Who signed up for the first time, by who did what on which day; the day of the sign-up is looked at by
-- its moments. Not sure where something was done before and after it on that day, or where a sign-up
-- does not count as active.
create or replace temp table first_week_here as
with newcomer as (
  select e.person_no as person, min(e.first_ts) as ts, min(e.day) as day,
    bool_and(e.times = e.active_times) as active
  from doing_here e
  where {sign_up}
  group by e.person_no
  having min(e.day) >= :first_day and min(e.day) < :end_day
),
completed as (
  select n.person,
    min(e.first_ts) filter (where e.first_ts > n.ts) as ts,
    bool_or(e.day = n.day and e.first_ts <= n.ts and (e.times > 1 or e.first_ts = n.ts)) as unsure
  from newcomer n
  join doing_here e on e.person_no = n.person
  where e.day >= n.day and e.first_ts <= n.ts + :week and {completion}
  group by n.person
),
returned as (
  select distinct n.person
  from newcomer n
  join active_here e on e.person_no = n.person
  where e.first_of_day and e.day > n.day and e.ts <= n.ts + :week
)
select
  cast(null as varchar) as key, n.person, n.ts, n.day, n.ts + :week < :now as over,
  c.ts - n.ts as took, r.person is not null as returned,
  not n.active or coalesce(c.unsure, false) as unsure
from newcomer n
left join completed c on c.person = n.person
left join returned r on r.person = n.person
