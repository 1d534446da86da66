-- The active days of these persons from then on.
create or replace temp table day_again as
with midnight as (
  select unnest(cast(:midnights as bigint[])) as start,
    cast(:first_day + generate_subscripts(cast(:midnights as bigint[]), 1) - 1 as integer) as day
),
seen as (
  select e.person_no, d.day, min(e.ts) as ts {values}
  from event e
  join unsealed_day u on u.person_no = e.person_no and e.ts >= u.start
  asof join midnight d on e.ts >= d.start
  where e.project = :project and e.active and not e.bot
    and e.ts >= (select coalesce(min(start), 9007199254740992) from unsealed_day)
    and e.ts < :until
  group by all
),
ranked as (
  select *, row_number() over (
    partition by person_no, day order by ts, country, language, device, browser, os) = 1
    as first_of_day
  from seen
),
kept as (
  select d.person_no, max(d.day) as day, min(d.day) as first_day
  from person_day d
  join unsealed_day u on u.person_no = d.person_no and d.day < u.from_day
  where d.sealing_no = :sealing
  group by d.person_no
),
followed as (
  select r.person_no, r.day,
    coalesce(lag(r.day) over (partition by r.person_no order by r.day), k.day) as previous_day,
    coalesce(k.first_day, min(r.day) over (partition by r.person_no)) as first_day
  from ranked r
  left join kept k on k.person_no = r.person_no
  where r.first_of_day
)
select r.*, f.first_day, case when r.first_of_day then f.previous_day end as previous_day
from ranked r
join followed f on f.person_no = r.person_no and f.day = r.day
