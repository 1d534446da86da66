-- What one person did and said, newest first.
with theirs as (
  select e.*
  from event e
  join person p on p.number = e.person_no
  where p.project = :project and p.name = :person and not e.bot
),
entry as (
  select
    case when e.type = 'track' and list_contains(cast(:orders as varchar[]), e.event)
      then 'order' else 'event' end as kind,
    e.ts as moment,
    'event/' || e.message_id as id,
    e.ts, e.message_id, e.type, e.event, e.name, e.path, e.anonymous_id, e.user_id, e.properties
  from theirs e
  union all by name
  select 'answer' as kind, r.occurred_at as moment, 'answer/' || r.response_id as id,
    r.fact_id, r.response_id, r.survey_id, r.survey_version, r.survey_name, r.channel, r.completed
  from person_response r
  where r.project = :project and r.person = :person
  union all by name
  select 'session' as kind, s.start as moment, 'session/' || coalesce(s.client_session, '') as id,
    s.client_session, s.start, s.last, s.duration, s.engaged_ms, s.events, s.pageviews, s.actions,
    s.bounced
  from session_here s
  where true
    {filters}
),
page as (
  select *
  from entry
  where moment < :before_at or (moment = :before_at and id > :before_id)
  order by moment desc, id
  limit :limit
),
-- Entry and exit come from page views only.
seen as (
  select p.id, p.moment,
    arg_min(e.path, (e.ts, place_of(e.received_at, e.batch_position, e.id_hash)))
      as entry_path,
    arg_max(e.path, (e.ts, place_of(e.received_at, e.batch_position, e.id_hash)))
      as exit_path
  from page p
  join theirs e
    on e.ts >= p.start and e.ts <= p.last
    and (p.client_session is null or p.client_session = e.session_id)
  where p.kind = 'session' and e.visit and e.type = 'page'
  group by p.id, p.moment
),
said as (
  select a.fact_id,
    cast(to_json(list({
      question: a.question_id, type: a.question_type, score: a.score, choices: a.choices,
      text: a.text} order by a.question_id)) as varchar) as answers
  from question_answer a
  semi join page p on p.fact_id = a.fact_id
  where a.project = :project
  group by a.fact_id
)
select page.*, :person as person, seen.entry_path, seen.exit_path,
  coalesce(said.answers, '[]') as answers
from page
left join seen on seen.id = page.id and seen.moment = page.moment
left join said on said.fact_id = page.fact_id
order by page.moment desc, page.id
