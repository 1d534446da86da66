-- What is derived from the stored facts, for the queries. Made anew at every start.

-- Every fact that says whose an anonymous id is.
create or replace view link as
select project, anonymous_id, user_id, ts, message_id
from event
where anonymous_id is not null and user_id is not null
union all
select project, previous_id, user_id, ts, message_id
from event
where type = 'alias' and previous_id is not null and user_id is not null;

-- Whose an anonymous id is, and from when until when: the first owner from ever on.
create or replace view ownership as
with fact as (
  select *, lag(user_id) over (
    partition by project, anonymous_id order by ts, message_id) as user_before
  from link
)
select
  project,
  anonymous_id,
  user_id,
  case when lag(ts) over owned is not null then ts end as from_ts,
  case when lag(ts) over owned is not null then message_id end as from_id,
  lead(ts) over owned as until_ts,
  lead(message_id) over owned as until_id
from fact
where user_before is distinct from user_id
window owned as (partition by project, anonymous_id order by ts, message_id);

-- Every event with its person. An event that says a user is that user's.
create or replace view person_event as
select
  e.*,
  case
    when coalesce(e.user_id, o.user_id) is not null
      then 'user:' || coalesce(e.user_id, o.user_id)
    when e.anonymous_id is not null then 'anonymous:' || e.anonymous_id
  end as person
from event e
left join ownership o
  on o.project = e.project
  and o.anonymous_id = case when e.user_id is null then e.anonymous_id end
  and (o.from_ts is null or e.ts > o.from_ts
    or (e.ts = o.from_ts and e.message_id >= o.from_id))
  and (o.until_ts is null or e.ts < o.until_ts
    or (e.ts = o.until_ts and e.message_id < o.until_id));

-- The answers that stand: of each response its highest revision, with the scores in it.
create or replace view standing_score as
with standing as (
  select *
  from survey_fact
  where kind = 'answered'
  qualify row_number() over (
    partition by project, response_id order by revision desc, fact_id) = 1
)
select s.*, a.question_id, a.question_type, a.scale_max, a.score
from standing s
join question_answer a on a.project = s.project and a.fact_id = s.fact_id
where a.score is not null and a.scale_max is not null;

-- The sessions of a project. A gap above idle opens a new one; so does an event more than the cap
-- after the session's start. With by_client_id, events of one client session are one session.
create or replace macro session_of(the_project, idle, cap, by_client_id) as table (
  with recursive visit as (
    select person, case when by_client_id then session_id end as client_session, ts, type
    from person_event
    where project = the_project and visit and not bot and person is not null
  ),
  opening as (
    select *,
      lag(ts) over w is null
        or client_session is distinct from lag(client_session) over w
        or (client_session is null and ts - lag(ts) over w > idle) as opens
    from visit
    window w as (partition by person order by client_session, ts)
  ),
  run_event as (
    select *, sum(cast(opens as integer)) over (
      partition by person order by client_session, ts, opens desc rows unbounded preceding) as run
    from opening
  ),
  run as (
    select person, run, any_value(client_session) as client_session, min(ts) as start,
      max(ts) as last, count(*) as events,
      count(*) filter (where type in ('page', 'screen')) as pageviews
    from run_event
    group by person, run
  ),
  long_run as (
    select person, run, start from run where client_session is null and last - start > cap
  ),
  long_event as (
    select * from run_event semi join long_run using (person, run)
  ),
  cut as (
    select person, run, start from long_run
    union all
    select c.person, c.run, min(e.ts)
    from cut c
    join long_event e on e.person = c.person and e.run = c.run and e.ts > c.start + cap
    group by c.person, c.run, c.start
  ),
  found as (
    select person, client_session, start, last, events, pageviews
    from run anti join long_run using (person, run)
    union all
    select e.person, null, c.start, max(e.ts), count(*),
      count(*) filter (where e.type in ('page', 'screen'))
    from long_event e
    asof join cut c on e.person = c.person and e.run = c.run and e.ts >= c.start
    group by e.person, c.run, c.start
  )
  select person || coalesce('/' || client_session, '') as id, *
  from found
);
