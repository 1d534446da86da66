with answer as (
  select a.*, a.response_id || '/' || a.question_id as record_id
  from person_score a
  where a.project = :project
    and a.question_type = :question_type
    and a.occurred_at >= :from and a.occurred_at < :to
    {filters}
  {latest}
)
select *
from answer
where occurred_at > :after_at or (occurred_at = :after_at and record_id > :after_id)
order by occurred_at, record_id
limit :limit
