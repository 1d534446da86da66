select f.project, f.fact_id, f.kind, f.survey_id, f.survey_version, f.survey_name, f.channel,
  f.anonymous_id, f.user_id, f.occurred_at, f.recorded_at, f.response_id, f.revision, f.completed,
  f.attributes, f.machine, f.log_partition, f.log_offset,
  (
    select list({
      question_id: a.question_id,
      question_type: a.question_type,
      scale_min: a.scale_min,
      scale_max: a.scale_max,
      score: a.score,
      choices: a.choices,
      text: a.text
    } order by a.rowid)
    from question_answer a
    where a.project = f.project and a.fact_id = f.fact_id
  ) as answers
from survey_fact f
where {read}
