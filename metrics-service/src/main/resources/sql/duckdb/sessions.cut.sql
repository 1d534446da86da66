-- Sessions, cut from events. A gap above idle opens a new one; so do an event more than the cap after
-- the session's start and, where the preset says so, midnight and another campaign. Events of one
-- client session are one session, if the client's sessions count. A chain has no gap and no midnight.
create or replace temp table session_cut as
with recursive midnight as (
  select unnest(cast(:midnights as bigint[])) as start
),
seen as (
  select
    e.person_no as person,
    case when :by_client_id then e.session_id end as client_session,
    e.ts,
    {place} as place,
    {campaign} as campaign,
    cast(e.type <> 'track' as integer) as view,
    cast(e.type <> 'track' or list_contains(cast(:actions as varchar[]), e.event) as integer)
      as action,
    cast(e.type <> 'track' or not (list_contains(cast(:passive as varchar[]), e.event) or (
      contains(e.properties, 'nonInteraction')
      and coalesce(try(json_extract_string(e.properties, '/nonInteraction')), 'false')
        in ('true', '1')))
      as integer) as interaction,
    cast(e.type = 'track' and list_contains(cast(:captured as varchar[]), e.event) as integer)
      as captured,
    cast(coalesce({goal}, false) as integer) as key_event,
    case when e.event = :engaged then cast(greatest(0, least(86400000, coalesce(
      try_cast(try(json_extract_string(e.properties, '/engaged_ms')) as double), 0))) as bigint)
    end as engaged_ms
    {values}
  from {events}
  where e.project = :project and e.visit and not e.bot and e.person_no is not null
),
visit as (
  select seen.*, {day} as day
  from seen
  {midnights}
),
opening as (
  select *,
    lag(ts) over w is null
      or client_session is distinct from lag(client_session) over w
      or (client_session is null
        and (ts - lag(ts) over w > :idle or day <> lag(day) over w)) as opens
  from visit
  window w as (partition by person order by client_session, ts {tie})
),
{runs}
run as (
  select person, run, any_value(client_session) as client_session, min(chain) as chain, {sums}
  from run_event
  group by person, run
),
long_run as (
  select person, run, start, chain from run where client_session is null and last - start > :cap
),
long_event as (
  select * from run_event semi join long_run using (person, run)
),
cut as (
  select person, run, start, chain from long_run
  union all
  select c.person, c.run, min(e.ts), c.chain
  from cut c
  join long_event e on e.person = c.person and e.run = c.run and e.ts - c.start > :cap
  group by c.person, c.run, c.start, c.chain
),
found as (
  select * exclude (run)
  from run anti join long_run using (person, run)
  union all by name
  select * exclude (cut_start)
  from (
    select e.person, cast(null as varchar) as client_session, c.chain, c.start as cut_start, {sums}
    from long_event e
    asof join cut c on e.person = c.person and e.run = c.run and e.ts >= c.start
    group by e.person, c.run, c.chain, c.start)
),
measured as (
  select
    *,
    case when events = 1 then coalesce(engaged_ms, 0) else last - start end as duration
  from found
)
select *, {bounced} as bounced
from measured
