-- Each showing with the response that it led to: the person's next one to the survey before it is
-- shown again. A showing that is told late may come after its response.
create or replace temp table showing_here as
with fact as (
  select
    f.*,
    coalesce(person_of(coalesce(m.into_user, f.user_id, o.user_id), f.anonymous_id), f.fact_id)
      as person
  from survey_fact f
  {sql part.whose_fact}
  where f.project = :project and f.kind in ('shown', 'answered')
),
response as (
  select
    response_id,
    arg_max(survey_id, revision) as survey_id,
    arg_max(person, revision) as person,
    arg_max(occurred_at, revision) as answered_at,
    arg_max(attributes, revision) as attributes,
    bool_or(completed) as completed,
    min(recorded_at) as begun_at,
    min(recorded_at) filter (where completed) as completed_at,
    min(revision) filter (where completed) > min(revision) as in_parts
  from fact
  where kind = 'answered'
  group by response_id
  having not arg_max(machine is not null, revision)
),
shown as (
  select survey_id, person, occurred_at, min(fact_id) as fact_id
  from fact
  where kind = 'shown'
  group by all
),
led as (
  select r.*, coalesce(
    before.fact_id,
    case when after.occurred_at <= r.answered_at + :late then after.fact_id end) as showing
  from response r
  asof left join shown before
    on before.survey_id = r.survey_id and before.person = r.person
    and r.answered_at >= before.occurred_at
  asof left join shown after
    on after.survey_id = r.survey_id and after.person = r.person
    and r.answered_at < after.occurred_at
),
answer as (
  select *
  from led
  where showing is not null
  qualify row_number() over (partition by showing order by answered_at, response_id) = 1
)
select
  s.fact_id, s.survey_id, s.survey_version, s.survey_name, s.channel, s.anonymous_id, s.user_id,
  s.person, s.occurred_at,
  r.response_id,
  coalesce(r.attributes, '{}') as attributes,
  r.response_id is not null as started,
  coalesce(r.completed, false) as completed,
  case when r.in_parts then r.completed_at - r.begun_at end as took
from fact s
left join answer r on r.showing = s.fact_id
where s.kind = 'shown'
