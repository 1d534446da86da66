select
  cast(:project as varchar) as project,
  "factId" as fact_id,
  kind,
  survey as survey_id,
  version as survey_version,
  "surveyName" as survey_name,
  channel,
  "anonymousId" as anonymous_id,
  "userId" as user_id,
  epoch_ms("occurredAt") as occurred_at,
  epoch_ms("recordedAt") as recorded_at,
  "responseId" as response_id,
  revision,
  completed,
  attributes,
  machine,
  cast(
    to_json(
      list_transform(answers, lambda a: {
        question_id: a.question,
        question_type: a."type",
        scale_min: a."scaleMin",
        scale_max: a."scaleMax",
        score: a.score,
        choices: a.choices,
        "text": a."text"
      })) as varchar) as answers,
  cast(:log_partition as integer) as log_partition,
  file_row_number as log_offset
from read_parquet({file}, file_row_number = true)
where file_row_number >= :from
