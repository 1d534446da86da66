-- The first row that no export has written.
select file_row_number as row, reason
from (
  select
    file_row_number,
    case
      when coalesce("factId", '') = '' then 'factId is missing'
      when coalesce(kind, '') not in ('shown', 'dismissed', 'answered') then 'kind is none'
      when survey is null or version is null or "surveyName" is null or channel is null
        then 'survey, version, surveyName or channel is missing'
      when "occurredAt" is null or "recordedAt" is null then 'occurredAt or recordedAt is missing'
      when revision is null or completed is null then 'revision or completed is missing'
      when kind = 'answered' and "responseId" is null then 'responseId is missing'
      when attributes is null or not starts_with(attributes, '{') then 'attributes is no object'
      when length("factId") > 500
        or length(coalesce("anonymousId", '')) > 500
        or length(coalesce("userId", '')) > 500
        or length(coalesce("responseId", '')) > 500
        then 'an id has more than 500 characters'
      when strlen(attributes) + strlen(cast(to_json(answers) as varchar)) > 1048576
        then 'it has more than 1 MiB'
    end as reason
  from read_parquet({file}, file_row_number = true)
)
where reason is not null
limit 1
