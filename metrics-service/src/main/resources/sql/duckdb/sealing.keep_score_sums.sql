insert into score_sum by name
select sealing_no, day, question_type, survey_id, survey_name, score, scale_max, count(*) as found
from score_told
where sealing_no = :sealing and day in (select day from score_day)
group by all
order by day
