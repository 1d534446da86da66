-- What these persons did on those days.
create or replace temp table doing_again as
with midnight as (
  select unnest(cast(:midnights as bigint[])) as start,
    cast(:first_day + generate_subscripts(cast(:midnights as bigint[]), 1) - 1 as integer) as day
)
select e.person_no, d.day, e.type, e.event,
  count(*) as times, count(*) filter (where e.active) as active_times, min(e.ts) as first_ts
from event e
join unsealed_day u on u.person_no = e.person_no and e.ts >= u.start
asof join midnight d on e.ts >= d.start
where e.project = :project and not e.bot
  and e.ts >= (select coalesce(min(start), 9007199254740992) from unsealed_day)
  and e.ts < :until
group by all
