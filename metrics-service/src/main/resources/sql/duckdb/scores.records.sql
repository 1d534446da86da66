with page as (
  select a.*, a.response_id || '/' || a.question_id as record_id
  from standing_score a
  where a.project = :project
    and a.question_type = :question_type
    and a.occurred_at >= :from and a.occurred_at < :to
    {filters}
)
select p.occurred_at, p.record_id, p.response_id, p.survey_id, p.survey_version, p.survey_name,
  p.question_id, p.score, p.scale_max, p.channel, p.completed, p.anonymous_id, p.user_id,
  p.attributes,
  case
    when coalesce(p.user_id, o.user_id) is not null
      then 'user:' || coalesce(p.user_id, o.user_id)
    when p.anonymous_id is not null then 'anonymous:' || p.anonymous_id
  end as person
from page p
left join ownership o
  on o.project = p.project
  and o.anonymous_id = case when p.user_id is null then p.anonymous_id end
  and (o.from_ts is null or p.occurred_at >= o.from_ts)
  and (o.until_ts is null or p.occurred_at < o.until_ts)
where p.occurred_at > :after_at or (p.occurred_at = :after_at and p.record_id > :after_id)
order by p.occurred_at, p.record_id
limit :limit
