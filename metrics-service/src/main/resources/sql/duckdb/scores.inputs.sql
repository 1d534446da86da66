select a.survey_name as input, count(*) as found
from standing_score a
where a.project = :project
  and a.question_type = :question_type
  and a.occurred_at >= :from and a.occurred_at < :to
  {filters}
group by a.survey_id, a.survey_name
order by found desc, input
limit :keys
