select
  f.fact_id as "factId",
  f.kind,
  f.survey_id as "survey",
  f.survey_version as "version",
  f.survey_name as "surveyName",
  f.channel,
  make_timestamp_ms(f.occurred_at) at time zone 'UTC' as "occurredAt",
  make_timestamp_ms(f.recorded_at) at time zone 'UTC' as "recordedAt",
  person_of(coalesce(m.into_user, f.user_id, o.user_id), f.anonymous_id) as person,
  f.anonymous_id as "anonymousId",
  f.user_id as "userId",
  f.response_id as "responseId",
  f.revision,
  f.completed,
  f.machine,
  f.attributes,
  coalesce(a.answers, []) as answers,
  strlen(f.attributes) + coalesce(a.bytes, 0) + 200 as bytes
from survey_fact f
{sql part.whose_fact}
left join (
  select
    fact_id,
    list({
      "question": question_id,
      "type": question_type,
      scaleMin: scale_min,
      scaleMax: scale_max,
      score: score,
      choices: choices,
      "text": "text"
    } order by rowid) as answers,
    sum(100 + coalesce(strlen("text"), 0) + strlen(cast(choices as varchar))) as bytes
  from question_answer
  where project = :project
  group by fact_id
) a on a.fact_id = f.fact_id
where f.project = :project
  and f.occurred_at >= :from and f.occurred_at < :to
  and abs(f.id_hash % :shares) = :share
