with answer as (
  select a.survey_id, a.survey_name
  from {rows} a
  where a.project = :project
    and a.question_type = :question_type
    and a.occurred_at >= :from and a.occurred_at < :to
    {filters}
  {latest}
)
select survey_name as input, count(*) as found
from answer
group by survey_id, survey_name
order by found desc, input
limit :keys
