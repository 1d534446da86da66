-- The first row that no export has written.
select file_row_number as row, reason
from (
  select
    file_row_number,
    case
      when coalesce("messageId", '') = '' then 'messageId is missing'
      when coalesce(type, '') not in ('track', 'page', 'screen', 'identify', 'group', 'alias')
        then 'type is none'
      when "timestamp" is null or "receivedAt" is null then 'timestamp or receivedAt is missing'
      when "batchPosition" is null or active is null or bot is null
        then 'batchPosition, active or bot is missing'
      when properties is null or not starts_with(properties, '{') then 'properties is no object'
      when traits is null or not starts_with(traits, '{') then 'traits is no object'
      when context is null or not starts_with(context, '{') then 'context is no object'
      when length("messageId") > 500
        or length(coalesce("anonymousId", '')) > 500
        or length(coalesce("userId", '')) > 500
        or length(coalesce("groupId", '')) > 500
        or length(coalesce("previousId", '')) > 500
        then 'an id has more than 500 characters'
      when strlen(properties) + strlen(traits) + strlen(context) > 131072
        then 'it has more than 128 KiB'
    end as reason
  from read_parquet({file}, file_row_number = true)
)
where reason is not null
limit 1
