select project, user_id, into_user, decided_at, decided_by
from merge_decision
where project = :project
order by decided_at, user_id
