(
  select day, question_type, survey_id, survey_name, score, scale_max, found
  from score_sum
  where sealing_no = {sealing}
  union all
  select t.day, t.question_type, t.survey_id, t.survey_name, t.score, t.scale_max, -1
  from score_told t
  semi join response_here r on r.response_id = t.response_id
  where t.sealing_no = {sealing}
  union all
  select day, question_type, survey_id, survey_name, score, scale_max, 1
  from score_again
)
