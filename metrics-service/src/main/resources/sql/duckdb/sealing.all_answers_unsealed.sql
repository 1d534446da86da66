insert into unsealed_answer
select distinct project, response_id
from survey_fact
where project = :project and kind = 'answered' and response_id is not null
