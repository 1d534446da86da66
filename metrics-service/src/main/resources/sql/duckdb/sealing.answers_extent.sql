select coalesce(min(f.occurred_at), 0) as first, coalesce(max(f.occurred_at), 0) as last
from survey_fact f
semi join response_here r on r.response_id = f.response_id
where f.project = :project and f.kind = 'answered'
