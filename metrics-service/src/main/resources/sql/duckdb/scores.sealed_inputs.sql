select survey_name as input, cast(sum(found) as bigint) as found
from {sums} s
where s.question_type = :question_type and s.day >= :first_day and s.day < :end_day
group by survey_id, survey_name
having sum(s.found) <> 0
order by found desc, input
limit :keys
